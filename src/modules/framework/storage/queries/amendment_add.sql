INSERT INTO framework_amendment (id, framework_id, seq, kind, ground, reason, increase_minor, changes, amended_on, amended_by,
  imported, counted_minor, limit_minor, within_limit)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
