INSERT INTO governance_interest (id, account_id, subject_kind, subject_id, nature, declared_at, measure, version) VALUES ($1, $2, $3, $4, $5, $6, '', 1)
