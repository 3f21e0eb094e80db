DELETE FROM data_import_error WHERE import_id = $1
