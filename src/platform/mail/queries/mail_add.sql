INSERT INTO mail (id, kind, account_id, address, subject, body, state, attempts, next_try_at, lease_until, created_at, said) VALUES ($1, $2, $3, $4, $5, $6, 'queued', 0, $7, $7, $7, '')
