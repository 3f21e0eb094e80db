SELECT name_key, choice, organisation_id FROM data_mapping_place WHERE mapping_id = $1
