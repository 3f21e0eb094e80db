DELETE FROM api_token WHERE expires_at <= $1
