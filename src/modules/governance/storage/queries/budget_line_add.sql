INSERT INTO governance_budget_line (id, year, code, code_key, title, search_key, sort_key, vat, granted_minor, booked_minor, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 1)
