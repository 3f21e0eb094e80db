UPDATE governance_budget_line SET code = $2, code_key = $3, title = $4, search_key = $5, sort_key = $6, granted_minor = $7, booked_minor = $8, version = version + 1 WHERE id = $1 AND version = $9
