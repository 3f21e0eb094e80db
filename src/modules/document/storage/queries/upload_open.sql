SELECT id FROM document_upload WHERE id = $1 AND document_id IS NULL AND created_at >= $2
