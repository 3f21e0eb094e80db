UPDATE governance_decision SET withdrawn_at = $2, withdrawn_by = $3, withdraw_reason = $4, booked_minor = 0, version = version + 1 WHERE id = $1 AND version = $5
