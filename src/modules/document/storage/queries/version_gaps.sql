SELECT document_id FROM document_version GROUP BY document_id HAVING max(number) <> count(*) ORDER BY document_id
