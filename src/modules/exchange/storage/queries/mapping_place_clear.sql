DELETE FROM data_mapping_place WHERE mapping_id = $1 AND name_key = $2
