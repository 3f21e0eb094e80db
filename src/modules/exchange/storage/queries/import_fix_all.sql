SELECT row_no, dropped, cells, checked FROM data_import_fix WHERE import_id = $1
