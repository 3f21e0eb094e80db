UPDATE data_mapping SET definition = $2, used_at = $3, removed_at = $4, version = version + 1 WHERE id = $1 AND version = $5
