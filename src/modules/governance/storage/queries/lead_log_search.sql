SELECT id, title, file_name FROM governance_lead_log WHERE sort_key LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
