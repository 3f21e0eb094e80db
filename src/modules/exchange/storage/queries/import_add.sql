INSERT INTO data_import (id, job_id, state, file_name, file_bytes, sha256, counts, error_count, created_by, created_at, version)
VALUES ($1, $2, 'checking', $3, $4, $5, '[]', 0, $6, $7, 1)
