SELECT max(id) FROM (SELECT id FROM outside_contract WHERE id >= $1 ORDER BY id LIMIT $2) page
