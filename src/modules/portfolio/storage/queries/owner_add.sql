INSERT INTO application_owner (application_id, role_key, account_id) VALUES ($1, $2, $3)
