SELECT role_key, part FROM governance_involvement WHERE responsibility_id = $1 ORDER BY part, role_key
