SELECT root_kind, root_id, seq, at, actor_id, action, subject_kind, subject_id, changes, request_id,
       previous_hash, hash
  FROM audit_record
 WHERE (root_kind, root_id, seq) > ($1, $2, $3)
 ORDER BY root_kind, root_id, seq
 LIMIT $4
