DELETE FROM contract_application WHERE contract_id = $1
