SELECT id, rule_key, subject_kind, subject_id, part, variant, outcome, vat, figures, since_on,
       signalled_at, ended_at, subject_title, conclusion, version
  FROM lawfulness_signal
 WHERE subject_kind = $1 AND subject_id >= $2 AND subject_id <= $3 AND ended_at IS NULL
 ORDER BY subject_id, rule_key, part
