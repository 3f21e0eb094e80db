SELECT round, role_key, due_on, verdict, reasons, account_id, given_at FROM governance_advice WHERE proposal_id = $1 ORDER BY round DESC, role_key
