INSERT INTO api_token (token_hash, account_id, scopes, expires_at) VALUES ($1, $2, $3, $4)
