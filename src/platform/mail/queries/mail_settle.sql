UPDATE mail SET state = $2, settled_at = $3, said = $4 WHERE id = $1 AND state = 'queued'
