SELECT name_key, choice FROM data_import_name WHERE import_id = $1 AND seq = $2
