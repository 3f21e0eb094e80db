INSERT INTO law_rule (rule_key, position, subject_kind, adjustable, version) VALUES ($1, $2, $3, $4, 1)
ON CONFLICT (rule_key) DO UPDATE SET position = excluded.position, subject_kind = excluded.subject_kind, adjustable = excluded.adjustable
