INSERT INTO governance_notification (account_id, mode) VALUES ($1, $2)
