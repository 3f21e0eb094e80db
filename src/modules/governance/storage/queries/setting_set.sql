UPDATE governance_setting SET version = $2 WHERE id = $1 AND version <> $2
