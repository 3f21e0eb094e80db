UPDATE governance_advice SET verdict = $4, reasons = $5, account_id = $6, given_at = $7 WHERE proposal_id = $1 AND round = $2 AND role_key = $3 AND verdict IS NULL
