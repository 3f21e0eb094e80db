SELECT account_id FROM governance_calendar_feed WHERE token_hash = $1
