SELECT subject_kind, subject_id FROM portfolio_stewardship WHERE owner_id = $1 ORDER BY subject_kind, subject_id
