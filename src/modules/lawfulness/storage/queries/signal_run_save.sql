INSERT INTO lawfulness_run (subject_kind, computed_on, running_on, after_id) VALUES ($1, $2, $3, $4)
ON CONFLICT (subject_kind) DO UPDATE SET computed_on = excluded.computed_on, running_on = excluded.running_on,
  after_id = excluded.after_id
