INSERT INTO governance_norm (scope_kind, role_key, at_least, at_most, position) VALUES ($1, $2, $3, $4, $5)
