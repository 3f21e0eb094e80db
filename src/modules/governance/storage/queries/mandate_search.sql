SELECT id, number, source FROM governance_mandate WHERE search_key LIKE $1 ESCAPE '\' ORDER BY number LIMIT $2
