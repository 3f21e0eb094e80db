SELECT id FROM governance_mandate WHERE parent_id = $1 ORDER BY number
