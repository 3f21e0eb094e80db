SELECT id, kind, about_kind, about_id, sender_id, address, subject, body, secret, state, attempts, next_try_at, created_at, settled_at, said FROM mail WHERE id = $1
