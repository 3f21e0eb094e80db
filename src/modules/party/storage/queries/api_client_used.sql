UPDATE api_client SET last_used_at = $2 WHERE account_id = $1
