INSERT INTO governance_responsibility (id, title, title_key, sort_key, description, scope_kind, named_by, source, ends_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
