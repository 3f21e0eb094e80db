SELECT organisation_id FROM application_customer WHERE application_id = $1 ORDER BY organisation_id
