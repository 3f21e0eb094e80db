SELECT state FROM mail WHERE account_id = $1 AND state <> 'queued' ORDER BY settled_at DESC, id DESC LIMIT 1
