INSERT INTO data_mapping_place (mapping_id, name_key, choice, organisation_id) VALUES ($1, $2, $3, $4)
