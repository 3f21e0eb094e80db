SELECT DISTINCT owner_id FROM portfolio_stewardship WHERE owner_id IS NOT NULL
