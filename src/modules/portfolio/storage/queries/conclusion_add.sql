INSERT INTO contract_conclusion (contract_id, from_on, conclusion, legal_ground, concluded_by, concluded_at)
VALUES ($1, $2, $3, $4, $5, $6)
