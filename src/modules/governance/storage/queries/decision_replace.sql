UPDATE governance_decision SET replaced_by = $2, replaced_at = $3, version = version + 1 WHERE id = $1 AND withdrawn_at IS NULL AND replaced_by IS NULL
