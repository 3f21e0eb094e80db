INSERT INTO access_log (id, at, actor_id, what, subject_kind, subject_id, detail, request_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
