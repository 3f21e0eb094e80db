SELECT path, side, value FROM audit_personal WHERE root_kind = $1 AND root_id = $2 AND seq = $3
