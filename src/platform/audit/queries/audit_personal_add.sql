INSERT INTO audit_personal (root_kind, root_id, seq, path, side, salt, value)
VALUES ($1, $2, $3, $4, $5, $6, $7)
