SELECT id, subject_kind, subject_id, account_id, at, note, old_since_on, old_confirmed_by, withdrawn_at, reason
  FROM portfolio_confirmation WHERE subject_kind = $1 AND subject_id = $2 ORDER BY at DESC, id DESC LIMIT $3
