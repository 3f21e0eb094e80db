UPDATE data_import SET job_id = $2, state = $3, counts = $4, error_count = $5, applied_at = $6, version = version + 1
 WHERE id = $1 AND version = $7
