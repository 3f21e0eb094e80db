INSERT INTO calendar_term_version (term_key, valid_from, unit, length, rolls, source_nl, source_en, reason, set_by, set_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (term_key, valid_from) DO UPDATE SET unit = excluded.unit, length = excluded.length, rolls = excluded.rolls,
  source_nl = excluded.source_nl, source_en = excluded.source_en, reason = excluded.reason, set_by = excluded.set_by,
  set_at = excluded.set_at
