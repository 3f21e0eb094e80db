SELECT max(id) FROM (SELECT id FROM governance_function WHERE id >= $1 ORDER BY id LIMIT $2) page
