SELECT planned_on, reason, account_id, at FROM governance_plan WHERE case_kind = $1 AND case_id = $2 ORDER BY seq
