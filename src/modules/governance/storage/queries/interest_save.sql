UPDATE governance_interest SET verdict = $2, measure = $3, assessed_by = $4, assessed_at = $5, ended_on = $6, version = version + 1 WHERE id = $1 AND version = $7
