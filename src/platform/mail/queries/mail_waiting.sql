SELECT id FROM mail WHERE account_id = $1 AND kind = $2 AND state = 'queued' AND attempts = 0
