INSERT INTO audit_record (id, root_kind, root_id, seq, at, actor_id, action, subject_kind,
                          subject_id, changes, request_id, previous_hash, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
