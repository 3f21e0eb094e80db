UPDATE job SET state = 'running', phase = 'starting', owner = $2, lease_until = $3 WHERE id = $1 AND state = 'queued'
