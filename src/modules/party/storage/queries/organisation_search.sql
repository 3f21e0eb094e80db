SELECT id, name, coalesce(kvk_number, '') FROM organisation
 WHERE search_text LIKE $1 ESCAPE '\' AND ($2 = '' OR id = $2)
 ORDER BY sort_key, id LIMIT $3
