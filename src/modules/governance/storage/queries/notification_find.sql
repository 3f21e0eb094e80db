SELECT mode FROM governance_notification WHERE account_id = $1
