SELECT coalesce(max(seq), 0) FROM governance_step WHERE case_kind = $1 AND case_id = $2
