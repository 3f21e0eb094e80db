SELECT email, password_hash, totp_secret, totp_enabled, totp_last_step FROM account WHERE id = $1
