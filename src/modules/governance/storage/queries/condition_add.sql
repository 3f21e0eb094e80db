INSERT INTO governance_condition (id, subject_kind, subject_id, step, source, asks, created_by, created_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
