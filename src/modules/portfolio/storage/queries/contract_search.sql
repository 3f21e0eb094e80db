SELECT id, title, number FROM outside_contract
 WHERE search_text LIKE $1 ESCAPE '\' AND ($2 = '' OR supplier_id = $2) ORDER BY title_key, id LIMIT $3
