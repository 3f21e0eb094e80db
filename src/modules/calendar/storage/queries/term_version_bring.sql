INSERT INTO calendar_term_version (term_key, valid_from, unit, length, rolls, source_nl, source_en)
VALUES ($1, $2, $3, $4, 0, $5, $6)
ON CONFLICT (term_key, valid_from) DO UPDATE SET unit = excluded.unit, length = excluded.length,
  source_nl = excluded.source_nl, source_en = excluded.source_en
WHERE calendar_term_version.set_by IS NULL
