SELECT id, name, definition, created_by, created_at, used_at, removed_at, version FROM data_mapping WHERE removed_at IS NULL ORDER BY used_at DESC, id
