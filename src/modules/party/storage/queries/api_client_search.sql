SELECT id, display_name FROM account WHERE kind = 'client' AND search_text LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
