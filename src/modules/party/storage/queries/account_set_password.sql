UPDATE account SET password_hash = $2, reset_requested_at = NULL, version = version + 1 WHERE id = $1
