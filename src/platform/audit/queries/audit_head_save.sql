INSERT INTO audit_head (root_kind, root_id, seq, hash, anchored) VALUES ($1, $2, $3, $4, 0)
ON CONFLICT (root_kind, root_id) DO UPDATE SET seq = excluded.seq, hash = excluded.hash, anchored = 0
