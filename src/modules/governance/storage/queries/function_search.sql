SELECT f.id, f.title, u.name FROM governance_function f JOIN governance_unit u ON u.id = f.unit_id WHERE f.title_key LIKE $1 ESCAPE '\' ORDER BY f.sort_key, f.id LIMIT $2
