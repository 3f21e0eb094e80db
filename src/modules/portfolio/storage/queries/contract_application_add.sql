INSERT INTO contract_application (contract_id, application_id, position) VALUES ($1, $2, $3)
