SELECT id FROM governance_unit WHERE name_key = $1 AND coalesce(parent_id, '') = $2 AND id <> $3 LIMIT 1
