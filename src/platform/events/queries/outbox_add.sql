INSERT INTO outbox (id, consumer, name, subject_kind, subject_id, at) VALUES ($1, $2, $3, $4, $5, $6)
