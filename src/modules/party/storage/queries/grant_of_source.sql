SELECT id, role_key FROM role_grant WHERE account_id = $1 AND source = $2 AND (ends_on IS NULL OR ends_on >= $3)
