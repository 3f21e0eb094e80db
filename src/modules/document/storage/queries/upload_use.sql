UPDATE document_upload SET document_id = $2 WHERE id = $1
