INSERT INTO api_client (account_id, secret_hash, secret_set_at, scopes, purpose, created_at, version) VALUES ($1, $2, $3, $4, $5, $6, 1)
