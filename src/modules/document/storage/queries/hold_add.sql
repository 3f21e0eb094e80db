INSERT INTO document_hold (id, document_id, ground, placed_by, placed_at, lift_reason, version) VALUES ($1, $2, $3, $4, $5, '', 1)
