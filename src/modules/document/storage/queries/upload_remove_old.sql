DELETE FROM document_upload WHERE created_at < $1
