SELECT c.organisation_id, o.name FROM application_customer c JOIN organisation o ON o.id = c.organisation_id
 WHERE c.application_id = $1 ORDER BY o.sort_key, o.id
