UPDATE organisation SET name = $2, kvk_number = $3, sort_key = $4, search_text = $5, version = version + 1
 WHERE id = $1 AND version = $6
