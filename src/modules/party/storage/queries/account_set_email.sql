UPDATE account SET email = $2, email_key = $3, search_text = $4, version = version + 1 WHERE id = $1
