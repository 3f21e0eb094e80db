INSERT INTO law_threshold (kind, valid_from, amount_minor, source, source_en) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (kind, valid_from) DO UPDATE SET amount_minor = excluded.amount_minor, source = excluded.source,
  source_en = excluded.source_en
