SELECT id, title, kind FROM document WHERE search_text LIKE $1 ESCAPE '\' ORDER BY sort_key, id LIMIT $2
