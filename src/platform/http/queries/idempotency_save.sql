INSERT INTO idempotency_key
       (actor_id, operation, idempotency_key, request_hash, response, version, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (actor_id, operation, idempotency_key)
DO UPDATE SET request_hash = excluded.request_hash, response = excluded.response,
              version = excluded.version, created_at = excluded.created_at
