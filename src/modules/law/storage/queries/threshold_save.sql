INSERT INTO law_threshold (kind, valid_from, amount_minor, source) VALUES ($1, $2, $3, $4)
ON CONFLICT (kind, valid_from) DO UPDATE SET amount_minor = excluded.amount_minor, source = excluded.source
