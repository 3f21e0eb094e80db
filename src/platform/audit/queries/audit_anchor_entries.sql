SELECT root_kind, root_id, seq, hash FROM audit_anchor_entry WHERE number = $1
 ORDER BY root_kind, root_id
