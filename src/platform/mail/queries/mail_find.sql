SELECT id, kind, account_id, address, subject, body, state, attempts, next_try_at, created_at, settled_at, said FROM mail WHERE id = $1
