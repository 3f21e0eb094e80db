UPDATE session SET confirmed_until = $2 WHERE token_hash = $1
