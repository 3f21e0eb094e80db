INSERT INTO governance_appointment (id, function_id, account_id, kind, starts_on, ends_on, basis) VALUES ($1, $2, $3, $4, $5, $6, $7)
