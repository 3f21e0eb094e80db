SELECT id, title, coalesce(named_by, '') FROM governance_responsibility WHERE title_key LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
