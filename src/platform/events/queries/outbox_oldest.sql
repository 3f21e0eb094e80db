SELECT id, name, subject_kind, subject_id FROM outbox WHERE consumer = $1 ORDER BY at, id LIMIT $2
