SELECT seq, hash FROM audit_head WHERE root_kind = $1 AND root_id = $2
