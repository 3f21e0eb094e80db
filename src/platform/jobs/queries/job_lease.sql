UPDATE job SET lease_until = $2 WHERE id = $1 AND state = 'running'
