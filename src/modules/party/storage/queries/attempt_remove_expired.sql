DELETE FROM sign_in_attempt WHERE expires_at <= $1
