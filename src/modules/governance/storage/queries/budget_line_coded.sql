SELECT id FROM governance_budget_line WHERE year = $1 AND code_key = $2 AND id <> $3
