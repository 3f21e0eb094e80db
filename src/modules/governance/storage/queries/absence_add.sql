INSERT INTO governance_absence (id, account_id, starts_on, ends_on, created_by) VALUES ($1, $2, $3, $4, $5)
