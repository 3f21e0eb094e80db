SELECT number, at, previous_hash, hash FROM audit_anchor ORDER BY number
