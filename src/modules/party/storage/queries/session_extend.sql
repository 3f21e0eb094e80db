UPDATE session SET token_hash = $2, extended_at = $3, expires_at = $4 WHERE token_hash = $1
