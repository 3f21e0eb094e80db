UPDATE governance_training SET completed_on = $2, withdrawn = $3, version = version + 1 WHERE id = $1 AND version = $4
