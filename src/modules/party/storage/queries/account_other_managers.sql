SELECT count(*)
  FROM account a
  JOIN organisation o ON o.id = a.organisation_id
 WHERE a.state = 'active' AND a.id <> $1 AND o.kind <> 'supplier'
   AND EXISTS (SELECT 1 FROM role_grant g JOIN role_permission p ON p.role_key = g.role_key
                WHERE g.account_id = a.id AND p.permission = $2 AND g.scope_kind = 'organisation'
                  AND g.starts_on <= $3 AND g.ends_on IS NULL)
