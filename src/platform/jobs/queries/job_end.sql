UPDATE job SET state = $2, error_code = $3, ended_at = $4, phase = $5 WHERE id = $1 AND state IN ('queued', 'running')
