SELECT id, year, code, title, vat, granted_minor, booked_minor, version FROM governance_budget_line ORDER BY sort_key, id
