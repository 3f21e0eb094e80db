INSERT INTO contract_spend (contract_id, month, amount_minor) VALUES ($1, $2, $3)
ON CONFLICT (contract_id, month) DO UPDATE SET amount_minor = excluded.amount_minor
