INSERT INTO audit_anchor (number, at, heads, previous_hash, hash) VALUES ($1, $2, $3, $4, $5)
