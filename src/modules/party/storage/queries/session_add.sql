INSERT INTO session (token_hash, account_id, signed_in_at, expires_at) VALUES ($1, $2, $3, $4)
