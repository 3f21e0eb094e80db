INSERT INTO job_file (subject_id, name, position, content, created_at) VALUES ($1, $2, $3, $4, $5)
