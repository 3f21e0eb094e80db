SELECT id, account_id, file_name, size, created_at, document_id FROM document_upload WHERE id = $1
