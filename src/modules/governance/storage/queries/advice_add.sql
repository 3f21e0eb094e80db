INSERT INTO governance_advice (proposal_id, round, role_key, due_on, reasons) VALUES ($1, $2, $3, $4, '')
