SELECT framework_id, organisation_id FROM framework_party WHERE id = $1
