UPDATE portfolio_stewardship SET owner_id = $3, confirm_days = $4, since_on = $5, confirmed_by = $6, due_on = $7
 WHERE subject_kind = $1 AND subject_id = $2
