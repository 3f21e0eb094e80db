SELECT contract_id, application_id FROM contract_application
 WHERE contract_id >= $1 AND contract_id <= $2 ORDER BY contract_id, position
