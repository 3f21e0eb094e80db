SELECT version FROM governance_setting WHERE id = $1
