INSERT INTO portfolio_domain (id, name, name_key, position, version) VALUES ($1, $2, $3, $4, 1)
