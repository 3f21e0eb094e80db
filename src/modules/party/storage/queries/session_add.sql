INSERT INTO session (token_hash, id, account_id, provider_key, level, user_agent, address, signed_in_at, extended_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
