INSERT INTO governance_budget_entry (id, line_id, seq, kind, amount_minor, reason, other_line_id, mandate_id, account_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
