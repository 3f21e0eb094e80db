UPDATE api_client SET secret_hash = $2, secret_set_at = $3, version = version + 1 WHERE account_id = $1
