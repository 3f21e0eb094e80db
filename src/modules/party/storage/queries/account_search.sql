SELECT id, display_name, email FROM account
 WHERE kind = 'person' AND search_text LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
