INSERT INTO governance_unit (id, name, name_key, number, parent_id, ends_on, sort_key, version) VALUES ($1, $2, $3, $4, $5, $6, $7, 1)
