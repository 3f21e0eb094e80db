INSERT INTO lawfulness_signal (id, rule_key, subject_kind, subject_id, part, variant, outcome, vat, figures, since_on,
  signalled_at, subject_title, sort_key, search_text, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
