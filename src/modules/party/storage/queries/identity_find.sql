SELECT account_id FROM account_identity WHERE provider_key = $1 AND subject = $2
