UPDATE supplier_invitation SET state = $2, proof = $3, account_id = $4, claimed_at = $5, settled_by = $6, settled_at = $7, note = $8, version = version + 1 WHERE id = $1
