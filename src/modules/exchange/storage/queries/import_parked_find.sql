SELECT row_no, reasons, cells FROM data_import_parked WHERE import_id = $1 AND row_no = $2
