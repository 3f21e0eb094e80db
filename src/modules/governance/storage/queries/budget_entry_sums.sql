SELECT kind, coalesce(sum(amount_minor), 0) FROM governance_budget_entry WHERE line_id = $1 GROUP BY kind
