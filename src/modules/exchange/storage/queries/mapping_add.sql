INSERT INTO data_mapping (id, name, definition, created_by, created_at, used_at, version)
VALUES ($1, $2, $3, $4, $5, $5, 1)
