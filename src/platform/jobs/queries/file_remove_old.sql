DELETE FROM job_file WHERE created_at < $1
