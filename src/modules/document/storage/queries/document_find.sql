SELECT id, subject_kind, subject_id, kind, title, mark, ground, retention, state, reason, created_by, created_at, version FROM document WHERE id = $1
