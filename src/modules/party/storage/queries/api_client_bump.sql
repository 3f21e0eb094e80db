UPDATE api_client SET version = version + 1 WHERE account_id = $1
