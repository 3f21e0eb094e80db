SELECT id, rule_key, subject_kind, subject_id, part, variant, outcome, vat, figures, since_on,
       signalled_at, ended_at, subject_title, conclusion, version
  FROM lawfulness_signal WHERE id = $1
