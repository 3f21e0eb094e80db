SELECT t.account_id, a.organisation_id, o.kind, a.locale, t.scopes, c.scopes
  FROM api_token t JOIN api_client c ON c.account_id = t.account_id JOIN account a ON a.id = t.account_id
  JOIN organisation o ON o.id = a.organisation_id
 WHERE t.token_hash = $1 AND t.expires_at > $2 AND a.state = 'active'
