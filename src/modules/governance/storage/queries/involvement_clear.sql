DELETE FROM governance_involvement WHERE responsibility_id = $1
