INSERT INTO job (id, kind, subject_id, state, phase, done, total, cancel_requested, created_by, created_at)
VALUES ($1, $2, $3, 'queued', 'waiting', 0, 0, 0, $4, $5)
