SELECT g.id, g.role_key, g.scope_kind, g.scope_id, g.starts_on, g.ends_on, g.deputy, g.source, a.id, a.display_name, a.state, o.kind
  FROM role_grant g JOIN account a ON a.id = g.account_id JOIN organisation o ON o.id = a.organisation_id
 WHERE g.id = $1
