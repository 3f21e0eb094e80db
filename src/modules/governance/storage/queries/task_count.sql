SELECT count(*), coalesce(sum(CASE WHEN due_on < $2 THEN 1 ELSE 0 END), 0) FROM governance_task WHERE account_id = $1
