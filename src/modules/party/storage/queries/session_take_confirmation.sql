UPDATE session SET confirmed_until = NULL WHERE token_hash = $1 AND confirmed_until > $2
