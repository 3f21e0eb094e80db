SELECT id, code, title, year FROM governance_budget_line WHERE search_key LIKE $1 ESCAPE '\' ORDER BY sort_key DESC, id LIMIT $2
