SELECT submitted_at, author_id, scope_kind, scope_id FROM governance_proposal WHERE id = $1
