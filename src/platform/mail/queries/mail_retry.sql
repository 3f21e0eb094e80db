UPDATE mail SET state = 'queued', settled_at = NULL, attempts = 0, next_try_at = $2, lease_until = $2 WHERE id = $1 AND state IN ('bounced', 'failed') AND secret = 0
