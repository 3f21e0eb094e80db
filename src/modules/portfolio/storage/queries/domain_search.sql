SELECT id, name FROM portfolio_domain WHERE name_key LIKE $1 ESCAPE '\'
 ORDER BY position, name_key LIMIT $2
