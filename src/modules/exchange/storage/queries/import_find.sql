SELECT id, job_id, state, file_name, file_bytes, sha256, counts, error_count, created_by, created_at, applied_at, version,
       mapping_id, mapping, row_count, skipped_count, parked_count, parked_reasons, open_count, resumed_as
  FROM data_import WHERE id = $1
