SELECT id, title, file_name, sha256, ignored_columns, cases, events, brought_by, brought_at, version FROM governance_lead_log ORDER BY sort_key, id
