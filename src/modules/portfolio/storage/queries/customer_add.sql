INSERT INTO application_customer (application_id, organisation_id) VALUES ($1, $2)
