SELECT i.role_key, i.part FROM governance_involvement i JOIN role r ON r.role_key = i.role_key WHERE i.responsibility_id = $1 ORDER BY r.position, i.part
