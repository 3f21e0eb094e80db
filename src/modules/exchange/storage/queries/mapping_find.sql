SELECT id, name, definition, created_by, created_at, used_at, removed_at, version FROM data_mapping WHERE id = $1
