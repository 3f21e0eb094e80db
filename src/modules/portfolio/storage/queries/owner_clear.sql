DELETE FROM application_owner WHERE application_id = $1
