SELECT id, unit_id, title, seats, ends_on, version FROM governance_function WHERE id BETWEEN $1 AND $2 ORDER BY id
