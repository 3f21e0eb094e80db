SELECT amount_minor FROM contract_spend WHERE contract_id = $1 AND month = $2
