SELECT layout FROM data_import WHERE id = $1 AND layout IS NOT NULL
