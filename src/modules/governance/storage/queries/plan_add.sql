INSERT INTO governance_plan (case_kind, case_id, seq, planned_on, reason, account_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
