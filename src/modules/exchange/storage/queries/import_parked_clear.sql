DELETE FROM data_import_parked WHERE import_id = $1
