SELECT subject FROM account_identity WHERE provider_key = $1 AND account_id = $2
