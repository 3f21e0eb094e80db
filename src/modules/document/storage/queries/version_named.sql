SELECT number FROM document_version WHERE sha256 = $1 LIMIT 1
