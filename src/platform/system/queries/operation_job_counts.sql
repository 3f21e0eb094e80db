SELECT state, count(*) FROM job WHERE state IN ('queued', 'running') OR (state = 'failed' AND created_at >= $1) GROUP BY state
