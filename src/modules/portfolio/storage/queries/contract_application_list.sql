SELECT contract_id, application_id FROM contract_application
 WHERE ($1 = '' OR contract_id = $1) ORDER BY contract_id, position
