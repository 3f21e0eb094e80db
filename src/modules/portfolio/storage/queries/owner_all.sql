SELECT application_id, role_key, account_id FROM application_owner ORDER BY application_id, role_key, account_id
