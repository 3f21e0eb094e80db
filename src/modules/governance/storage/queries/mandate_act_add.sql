INSERT INTO governance_mandate_act (mandate_id, act) VALUES ($1, $2)
