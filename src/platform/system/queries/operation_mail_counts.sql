SELECT state, count(*) FROM mail WHERE state = 'queued' OR (state IN ('bounced', 'failed') AND created_at >= $1) GROUP BY state
