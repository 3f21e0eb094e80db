INSERT INTO law_rule_version (rule_key, valid_from, outcome, in_force, source_nl, source_en, parameters)
VALUES ($1, $2, $3, 1, $4, $5, $6)
ON CONFLICT (rule_key, valid_from) DO UPDATE SET outcome = excluded.outcome, source_nl = excluded.source_nl,
  source_en = excluded.source_en, parameters = excluded.parameters
WHERE law_rule_version.set_by IS NULL
