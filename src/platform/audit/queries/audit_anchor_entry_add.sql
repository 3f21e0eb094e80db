INSERT INTO audit_anchor_entry (number, root_kind, root_id, seq, hash) VALUES ($1, $2, $3, $4, $5)
