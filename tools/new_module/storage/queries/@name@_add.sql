INSERT INTO @name@ (id, title, search_text, sort_key, version) VALUES ($1, $2, $3, $4, 1)
