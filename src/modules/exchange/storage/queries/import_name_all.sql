SELECT name_key, choice, organisation_id FROM data_import_name WHERE import_id = $1 ORDER BY seq
