SELECT id FROM governance_absence WHERE account_id = $1 AND starts_on <= $2 AND ends_on >= $2
