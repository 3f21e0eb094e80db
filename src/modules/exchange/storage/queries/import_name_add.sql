INSERT INTO data_import_name (import_id, seq, name_key, name, kvk, row_count, first_row, choice, found_by, organisation_id, candidates)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
