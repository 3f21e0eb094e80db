INSERT INTO portfolio_stewardship (subject_kind, subject_id, owner_id, confirm_days, since_on, confirmed_by, due_on)
VALUES ($1, $2, $3, $4, $5, $6, $7)
