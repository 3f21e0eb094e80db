SELECT id, name, subject_kind, subject_id, attempts FROM outbox
 WHERE consumer = $1 AND retry_at <= $2 ORDER BY at, id LIMIT $3
