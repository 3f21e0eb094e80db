UPDATE lawfulness_signal SET variant = $2, outcome = $3, vat = $4, figures = $5, since_on = $6,
  subject_title = $7, sort_key = $8, search_text = $9, version = version + 1
 WHERE id = $1
