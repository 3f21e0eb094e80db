INSERT INTO portfolio_confirmation (id, subject_kind, subject_id, account_id, at, note, old_since_on, old_confirmed_by, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')
