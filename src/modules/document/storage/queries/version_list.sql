SELECT document_id, number, file_name, media_type, size, sha256, pages, note, account_id, at FROM document_version WHERE document_id = $1 ORDER BY number DESC
