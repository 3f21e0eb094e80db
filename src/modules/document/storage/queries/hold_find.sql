SELECT id, document_id, ground, placed_by, placed_at, lifted_by, lifted_at, lift_reason, version FROM document_hold WHERE id = $1
