UPDATE portfolio_confirmation SET withdrawn_at = $2, reason = $3 WHERE id = $1 AND withdrawn_at IS NULL
