UPDATE job SET state = 'running', phase = 'starting', owner = $2, lease_until = $3
 WHERE id = $1 AND state = 'queued'
   AND NOT ($4 LIKE '%,' || kind || ',%'
            AND EXISTS (SELECT 1 FROM job AS other WHERE other.kind = job.kind AND other.state = 'running'))
