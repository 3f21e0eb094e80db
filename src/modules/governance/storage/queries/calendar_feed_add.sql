INSERT INTO governance_calendar_feed (account_id, token_hash, created_at) VALUES ($1, $2, $3)
