SELECT id FROM governance_function WHERE unit_id = $1 AND title_key = $2 AND id <> $3
