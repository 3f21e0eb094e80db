SELECT id FROM mail WHERE about_kind = $1 AND about_id = $2 AND kind = $3 AND state = 'queued' AND attempts = 0
