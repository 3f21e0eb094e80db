UPDATE data_import SET layout = $2 WHERE id = $1
