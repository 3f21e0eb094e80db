INSERT INTO governance_mandate_chain (mandate_id, depth, ancestor_id) VALUES ($1, $2, $3)
