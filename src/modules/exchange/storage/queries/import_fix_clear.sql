DELETE FROM data_import_fix WHERE import_id = $1 AND row_no = $2
