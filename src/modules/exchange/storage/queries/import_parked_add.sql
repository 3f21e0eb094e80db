INSERT INTO data_import_parked (import_id, row_no, reasons, cells) VALUES ($1, $2, $3, $4)
