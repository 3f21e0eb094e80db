INSERT INTO governance_comment (id, subject_kind, subject_id, account_id, said, at) VALUES ($1, $2, $3, $4, $5, $6)
