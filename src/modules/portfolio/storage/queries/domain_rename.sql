UPDATE portfolio_domain SET name = $2, name_key = $3, version = version + 1 WHERE id = $1
