SELECT id, kind, subject_kind, subject_id, part, account_id, due_on, path, since FROM governance_task WHERE subject_kind = $1 AND subject_id = $2
