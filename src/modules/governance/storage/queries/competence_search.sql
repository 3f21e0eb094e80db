SELECT id, name, role_key FROM governance_competence WHERE name_key LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
