SELECT id, kind, subject_kind, subject_id, part, account_id, due_on, path, since FROM governance_task WHERE account_id = $1 AND due_on IS NOT NULL ORDER BY due_on, id
