SELECT id, title, description, scope_kind, named_by, source, ends_on, version FROM governance_responsibility WHERE id = $1
