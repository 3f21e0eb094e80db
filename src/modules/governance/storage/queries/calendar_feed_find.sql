SELECT created_at FROM governance_calendar_feed WHERE account_id = $1
