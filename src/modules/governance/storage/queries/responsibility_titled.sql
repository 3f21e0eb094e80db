SELECT id FROM governance_responsibility WHERE title_key = $1 AND id <> $2
