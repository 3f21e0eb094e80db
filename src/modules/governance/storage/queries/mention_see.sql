UPDATE governance_comment_mention SET seen_at = $3 WHERE comment_id = $1 AND account_id = $2 AND seen_at IS NULL
