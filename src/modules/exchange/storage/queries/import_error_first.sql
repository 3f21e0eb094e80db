SELECT seq, sheet, row_no, heading, cell, code, params, cell_text FROM data_import_error
 WHERE import_id = $1 ORDER BY seq LIMIT $2
