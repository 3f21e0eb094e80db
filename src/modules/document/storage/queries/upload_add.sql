INSERT INTO document_upload (id, account_id, file_name, size, created_at) VALUES ($1, $2, $3, $4, $5)
