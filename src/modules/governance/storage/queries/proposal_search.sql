SELECT id, number, title, submitted_at, author_id, scope_kind, scope_id FROM governance_proposal WHERE search_key LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
