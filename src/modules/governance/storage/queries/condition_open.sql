SELECT id, asks FROM governance_condition WHERE subject_kind = $1 AND subject_id = $2 AND step = $3 AND answered_at IS NULL ORDER BY created_at, id
