SELECT role_key, due_on FROM governance_advice_need WHERE proposal_id = $1 ORDER BY role_key
