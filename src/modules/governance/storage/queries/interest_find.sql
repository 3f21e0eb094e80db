SELECT id, account_id, subject_kind, subject_id, nature, declared_at, verdict, measure, assessed_by, assessed_at, ended_on, version FROM governance_interest WHERE id = $1
