SELECT max(id) FROM (SELECT id FROM framework WHERE id >= $1 ORDER BY id LIMIT $2) page
