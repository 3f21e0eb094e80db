SELECT contract_id, month, amount_minor FROM contract_spend
 WHERE ($1 = '' OR contract_id = $1) ORDER BY contract_id, month
