DELETE FROM data_import_name WHERE import_id = $1
