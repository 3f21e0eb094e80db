SELECT conclusion FROM contract_conclusion WHERE contract_id = $1 AND from_on = $2
