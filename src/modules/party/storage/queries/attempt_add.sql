INSERT INTO sign_in_attempt (state_hash, browser_hash, provider_key, purpose, session_id, invitation_id, nonce, verifier, return_to, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
