SELECT contract_id, month, amount_minor FROM contract_spend
 WHERE contract_id >= $1 AND contract_id <= $2 ORDER BY contract_id, month
