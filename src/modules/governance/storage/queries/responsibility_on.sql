SELECT id, title, description, scope_kind, named_by, source, ends_on, version FROM governance_responsibility WHERE scope_kind = $1 AND (ends_on IS NULL OR ends_on >= $2) ORDER BY sort_key, id
