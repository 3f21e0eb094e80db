INSERT INTO account_link (account_id, token_hash, expires_at) VALUES ($1, $2, $3)
ON CONFLICT (account_id) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at
