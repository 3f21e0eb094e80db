SELECT permission FROM role_permission WHERE role_key = $1 ORDER BY permission
