SELECT contract_id, months, notice_days, used_on FROM contract_option
 WHERE contract_id >= $1 AND contract_id <= $2 ORDER BY contract_id, position
