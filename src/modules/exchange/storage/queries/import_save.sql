UPDATE data_import SET job_id = $2, state = $3, counts = $4, error_count = $5, applied_at = $6, version = version + 1,
       mapping_id = $8, mapping = $9, row_count = $10, skipped_count = $11, parked_count = $12, parked_reasons = $13, open_count = $14,
       resumed_as = $15
 WHERE id = $1 AND version = $7
