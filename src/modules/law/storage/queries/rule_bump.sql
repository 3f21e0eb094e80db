UPDATE law_rule SET version = version + 1 WHERE rule_key = $1 AND version = $2
