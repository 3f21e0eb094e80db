INSERT INTO framework_option (id, framework_id, position, months, notice_days, used_on)
VALUES ($1, $2, $3, $4, $5, $6)
