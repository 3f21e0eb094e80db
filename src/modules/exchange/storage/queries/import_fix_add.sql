INSERT INTO data_import_fix (import_id, row_no, dropped, cells, checked) VALUES ($1, $2, $3, $4, 0)
