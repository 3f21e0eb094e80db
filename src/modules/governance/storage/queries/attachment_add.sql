INSERT INTO governance_attachment (id, proposal_id, name, media_type, size, sha256, account_id, at, round) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
