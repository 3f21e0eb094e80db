SELECT role_key, account_id FROM application_owner WHERE application_id = $1 ORDER BY role_key, account_id
