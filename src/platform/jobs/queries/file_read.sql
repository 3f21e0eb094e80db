SELECT content FROM job_file WHERE subject_id = $1 AND name = $2 ORDER BY position
