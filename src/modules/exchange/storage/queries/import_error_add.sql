INSERT INTO data_import_error (import_id, seq, sheet, row_no, heading, cell, code, params, cell_text)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
