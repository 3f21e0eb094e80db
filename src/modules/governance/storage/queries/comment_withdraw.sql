UPDATE governance_comment SET said = '', withdrawn_at = $2 WHERE id = $1
