SELECT contract_id, months, notice_days, used_on FROM contract_option
 WHERE ($1 = '' OR contract_id = $1) ORDER BY contract_id, position
