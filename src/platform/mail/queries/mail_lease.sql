UPDATE mail SET lease_until = $2, attempts = attempts + 1 WHERE id = $1 AND state = 'queued' AND lease_until <= $3
