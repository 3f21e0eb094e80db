SELECT id, title, number FROM framework f
 WHERE search_text LIKE $1 ESCAPE '\'
   AND ($2 = '' OR EXISTS (SELECT 1 FROM framework_party p
                            WHERE p.framework_id = f.id AND p.organisation_id = $2))
 ORDER BY title_key, id LIMIT $3
