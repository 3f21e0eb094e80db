SELECT root_kind, root_id, seq, hash FROM audit_head WHERE anchored = 0 ORDER BY root_kind, root_id
