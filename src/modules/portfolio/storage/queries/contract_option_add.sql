INSERT INTO contract_option (contract_id, position, months, notice_days, used_on) VALUES ($1, $2, $3, $4, $5)
