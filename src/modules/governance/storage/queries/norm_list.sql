SELECT scope_kind, role_key, at_least, at_most FROM governance_norm ORDER BY position
