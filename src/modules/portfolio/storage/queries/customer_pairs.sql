SELECT application_id, organisation_id FROM application_customer ORDER BY application_id, organisation_id
