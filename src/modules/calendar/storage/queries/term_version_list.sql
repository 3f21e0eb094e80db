SELECT term_key, valid_from, unit, length, rolls, source_nl, source_en, reason, set_by
  FROM calendar_term_version WHERE ($1 = '' OR term_key = $1) ORDER BY term_key, valid_from
