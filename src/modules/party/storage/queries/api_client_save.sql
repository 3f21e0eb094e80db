UPDATE api_client SET scopes = $2, purpose = $3, version = version + 1 WHERE account_id = $1
