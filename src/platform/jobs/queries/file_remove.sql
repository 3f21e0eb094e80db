DELETE FROM job_file WHERE subject_id = $1 AND name = $2
