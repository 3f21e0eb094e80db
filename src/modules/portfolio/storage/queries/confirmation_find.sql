SELECT id, subject_kind, subject_id, account_id, at, note, old_since_on, old_confirmed_by, withdrawn_at, reason
  FROM portfolio_confirmation WHERE id = $1
