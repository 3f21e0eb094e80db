UPDATE session SET level = $2 WHERE token_hash = $1
