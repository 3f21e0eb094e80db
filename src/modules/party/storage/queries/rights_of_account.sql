SELECT p.permission, g.scope_kind, g.scope_id, g.role_key
  FROM role_grant g JOIN role_permission p ON p.role_key = g.role_key
 WHERE g.account_id = $1 AND g.starts_on <= $2 AND (g.ends_on IS NULL OR g.ends_on >= $2)
