SELECT id, subject_kind, subject_id, step, source, asks, created_by, created_at, answer, answered_by, answered_at, version FROM governance_condition WHERE id = $1
