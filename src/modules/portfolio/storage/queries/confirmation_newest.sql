SELECT id FROM portfolio_confirmation WHERE subject_kind = $1 AND subject_id = $2 AND withdrawn_at IS NULL
 ORDER BY at DESC, id DESC LIMIT 1
