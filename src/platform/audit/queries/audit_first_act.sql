SELECT at FROM audit_record WHERE root_kind = $1 AND root_id = $2 AND action = $3 ORDER BY seq LIMIT 1
