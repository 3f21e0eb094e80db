INSERT INTO calendar_term (term_key, position, kind, adjustable, version) VALUES ($1, $2, $3, $4, 1)
ON CONFLICT (term_key) DO UPDATE SET position = excluded.position, kind = excluded.kind, adjustable = excluded.adjustable
