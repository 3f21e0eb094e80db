DELETE FROM data_import_fix WHERE import_id = $1
