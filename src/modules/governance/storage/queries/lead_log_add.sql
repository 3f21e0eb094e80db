INSERT INTO governance_lead_log (id, title, sort_key, file_name, sha256, ignored_columns, cases, events, brought_by, brought_at, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)
