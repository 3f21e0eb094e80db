INSERT INTO governance_step (id, case_kind, case_id, seq, step, account_id, at, note) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
