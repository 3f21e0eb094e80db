SELECT contract_id, from_on, conclusion, legal_ground, concluded_by, concluded_at FROM contract_conclusion
 WHERE ($1 = '' OR contract_id = $1) ORDER BY contract_id, from_on
