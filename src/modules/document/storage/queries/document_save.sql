UPDATE document SET title = $2, sort_key = $3, search_text = $4, mark = $5, ground = $6, retention = $7, state = $8, reason = $9, version = version + 1 WHERE id = $1
