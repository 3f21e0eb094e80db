SELECT id, kind, subject_id, state, phase, done, total, error_code, cancel_requested, created_by, created_at, ended_at
  FROM job WHERE state = 'running' AND lease_until < $1
