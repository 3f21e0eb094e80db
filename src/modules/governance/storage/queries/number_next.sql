UPDATE governance_setting SET version = version + 1 WHERE id = $1
