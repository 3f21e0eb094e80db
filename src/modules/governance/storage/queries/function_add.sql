INSERT INTO governance_function (id, unit_id, title, title_key, sort_key, seats, ends_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
