SELECT owner_id, confirm_days, since_on, confirmed_by FROM portfolio_stewardship
 WHERE subject_kind = $1 AND subject_id = $2
