DELETE FROM contract_option WHERE contract_id = $1
