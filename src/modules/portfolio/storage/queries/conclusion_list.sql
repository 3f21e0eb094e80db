SELECT contract_id, from_on, conclusion, legal_ground, concluded_by, concluded_at FROM contract_conclusion
 WHERE contract_id >= $1 AND contract_id <= $2 ORDER BY contract_id, from_on
