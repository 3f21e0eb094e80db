SELECT id FROM job
 WHERE state = 'queued'
   AND NOT ($1 LIKE '%,' || kind || ',%'
            AND EXISTS (SELECT 1 FROM job AS other WHERE other.kind = job.kind AND other.state = 'running'))
 ORDER BY created_at, id LIMIT 1
