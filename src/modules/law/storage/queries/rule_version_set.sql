INSERT INTO law_rule_version (rule_key, valid_from, outcome, in_force, source_nl, source_en, parameters, reason, set_by, set_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (rule_key, valid_from) DO UPDATE SET outcome = excluded.outcome, in_force = excluded.in_force,
  source_nl = excluded.source_nl, source_en = excluded.source_en, parameters = excluded.parameters,
  reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
