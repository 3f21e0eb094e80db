SELECT l.account_id, a.state, a.email FROM account_link l JOIN account a ON a.id = l.account_id
 WHERE l.token_hash = $1 AND l.expires_at > $2
