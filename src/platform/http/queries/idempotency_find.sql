SELECT request_hash, response, version
  FROM idempotency_key
 WHERE actor_id = $1 AND operation = $2 AND idempotency_key = $3 AND created_at > $4
