INSERT INTO supplier_invitation (id, organisation_id, framework_id, email, state, token_hash, expires_at, proof, created_by, created_at, note, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '', 1)
