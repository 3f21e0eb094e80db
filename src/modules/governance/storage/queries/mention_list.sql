SELECT account_id, seen_at FROM governance_comment_mention WHERE comment_id = $1 ORDER BY account_id
