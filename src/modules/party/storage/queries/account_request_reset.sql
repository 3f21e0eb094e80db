UPDATE account SET reset_requested_at = $2 WHERE email_key = $1 AND state = 'active'
