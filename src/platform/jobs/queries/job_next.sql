SELECT id FROM job WHERE state = 'queued' ORDER BY created_at, id LIMIT 1
