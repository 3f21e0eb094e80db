INSERT INTO account_identity (provider_key, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)
