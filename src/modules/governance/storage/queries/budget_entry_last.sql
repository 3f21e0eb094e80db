SELECT coalesce(max(seq), 0) FROM governance_budget_entry WHERE line_id = $1
