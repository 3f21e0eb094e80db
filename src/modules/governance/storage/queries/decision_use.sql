UPDATE governance_decision SET used_at = $2, used_by = $3, used_kind = $4, used_id = $5, version = version + 1 WHERE id = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND replaced_by IS NULL
