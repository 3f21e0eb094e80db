SELECT id, name, coalesce(number, '') FROM governance_unit WHERE name_key LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
