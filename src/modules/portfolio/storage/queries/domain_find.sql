SELECT id, name FROM portfolio_domain WHERE id = $1
