SELECT id, name, number FROM application WHERE search_text LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
