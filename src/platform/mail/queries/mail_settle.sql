UPDATE mail SET state = $2, settled_at = $3, said = $4, body = CASE WHEN secret = 1 THEN '' ELSE body END WHERE id = $1 AND state = 'queued'
