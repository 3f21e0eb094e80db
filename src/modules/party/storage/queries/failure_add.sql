INSERT INTO sign_in_failure (id, bucket, at) VALUES ($1, $2, $3)
