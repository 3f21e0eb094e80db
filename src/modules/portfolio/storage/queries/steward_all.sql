SELECT subject_kind, subject_id, owner_id, confirm_days, since_on, confirmed_by, due_on FROM portfolio_stewardship
