SELECT id FROM framework WHERE id >= $1 AND id <= $2 ORDER BY id
