SELECT g.id, g.role_key, g.scope_kind, g.scope_id, g.starts_on, g.ends_on, g.deputy, g.source, a.id, a.display_name, a.state
  FROM role_grant g JOIN role r ON r.role_key = g.role_key
  JOIN account a ON a.id = g.account_id JOIN organisation o ON o.id = a.organisation_id
 WHERE g.scope_kind = $1 AND g.scope_id BETWEEN $2 AND $3 AND o.kind <> 'supplier'
 ORDER BY g.scope_id, r.position, g.deputy, g.source, g.starts_on, g.id
