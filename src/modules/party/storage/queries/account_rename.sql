UPDATE account SET display_name = $2, sort_key = $3, search_text = $4, version = version + 1 WHERE id = $1
