DELETE FROM governance_calendar_feed WHERE account_id = $1
