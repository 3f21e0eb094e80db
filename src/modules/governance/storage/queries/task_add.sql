INSERT INTO governance_task (id, kind, subject_kind, subject_id, part, account_id, due_on, due_sort, path, since) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
