DELETE FROM application_customer WHERE application_id = $1
