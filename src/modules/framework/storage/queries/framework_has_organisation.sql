SELECT 1 FROM framework_party WHERE framework_id = $1 AND organisation_id = $2 LIMIT 1
