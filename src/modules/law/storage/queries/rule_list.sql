SELECT rule_key, subject_kind, adjustable, version FROM law_rule
 WHERE ($1 = '' OR rule_key = $1) ORDER BY position
