UPDATE outbox SET attempts = $2, retry_at = $3 WHERE id = $1
