SELECT id, job_id, state, file_name, file_bytes, sha256, counts, error_count, created_by, created_at, applied_at, version
  FROM data_import WHERE id = $1
