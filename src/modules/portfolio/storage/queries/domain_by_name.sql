SELECT id FROM portfolio_domain WHERE name_key = $1
