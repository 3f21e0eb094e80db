UPDATE governance_condition SET answer = $2, answered_by = $3, answered_at = $4, version = version + 1 WHERE id = $1 AND version = $5
