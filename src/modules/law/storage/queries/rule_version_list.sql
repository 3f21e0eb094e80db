SELECT rule_key, valid_from, outcome, in_force, source_nl, source_en, parameters, reason, set_by
  FROM law_rule_version WHERE ($1 = '' OR rule_key = $1) ORDER BY rule_key, valid_from
