DELETE FROM mail WHERE about_kind = $1 AND about_id = $2 AND secret = 1 AND state = 'queued'
