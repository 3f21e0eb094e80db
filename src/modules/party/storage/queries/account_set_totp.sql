UPDATE account SET totp_secret = $2, totp_enabled = $3, totp_last_step = $4, version = version + 1
 WHERE id = $1
