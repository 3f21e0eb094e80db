DELETE FROM governance_assessment WHERE account_id = $1 AND year = $2
