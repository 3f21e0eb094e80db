UPDATE data_import_fix SET checked = 1 WHERE import_id = $1
