SELECT id, account_id, starts_on, ends_on, created_by FROM governance_absence WHERE id = $1
