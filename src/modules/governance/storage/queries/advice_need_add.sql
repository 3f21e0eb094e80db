INSERT INTO governance_advice_need (proposal_id, role_key, due_on) VALUES ($1, $2, $3)
