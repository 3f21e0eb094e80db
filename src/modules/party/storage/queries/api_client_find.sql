SELECT a.id, a.display_name, a.state, o.id, o.name, o.kvk_number, o.kind, c.purpose, c.scopes, c.secret_hash, c.secret_set_at, c.created_at, c.last_used_at, c.version
  FROM api_client c JOIN account a ON a.id = c.account_id JOIN organisation o ON o.id = a.organisation_id WHERE a.id = $1
