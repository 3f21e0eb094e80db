UPDATE data_import_name SET choice = $3, organisation_id = $4, found_by = 'person' WHERE import_id = $1 AND seq = $2
