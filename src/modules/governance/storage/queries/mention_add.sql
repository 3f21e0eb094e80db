INSERT INTO governance_comment_mention (comment_id, account_id) VALUES ($1, $2)
