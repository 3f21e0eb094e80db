UPDATE mail SET next_try_at = $2, lease_until = $2, said = $3 WHERE id = $1 AND state = 'queued'
