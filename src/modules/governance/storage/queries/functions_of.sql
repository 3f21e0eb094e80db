SELECT DISTINCT function_id FROM governance_appointment WHERE account_id = $1
