INSERT INTO document_version (document_id, number, file_name, media_type, size, sha256, pages, note, account_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
