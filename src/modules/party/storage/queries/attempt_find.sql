SELECT browser_hash, provider_key, purpose, session_id, invitation_id, nonce, verifier, return_to, created_at, expires_at FROM sign_in_attempt WHERE state_hash = $1
