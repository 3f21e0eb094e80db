UPDATE job SET lease_until = $3, phase = $4, done = $5, total = $6
 WHERE id = $1 AND owner = $2 AND state = 'running' RETURNING cancel_requested
