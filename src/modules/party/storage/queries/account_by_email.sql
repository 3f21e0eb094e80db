SELECT id, state, password_hash, totp_secret, totp_enabled, totp_last_step FROM account WHERE email_key = $1 AND kind = 'person'
