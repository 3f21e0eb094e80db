SELECT g.id, g.role_key, g.scope_kind, g.scope_id, g.starts_on, g.ends_on, g.deputy, g.source
  FROM role_grant g JOIN role r ON r.role_key = g.role_key
 WHERE g.account_id = $1 ORDER BY r.position, g.starts_on, g.id
