SELECT number, hash FROM audit_anchor ORDER BY number DESC LIMIT 1
