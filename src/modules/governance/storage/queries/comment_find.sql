SELECT id, subject_kind, subject_id, account_id, said, at, withdrawn_at FROM governance_comment WHERE id = $1
