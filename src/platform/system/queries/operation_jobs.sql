SELECT id, kind, state, created_by, created_at, ended_at, error_code FROM job ORDER BY created_at DESC, id LIMIT 10
