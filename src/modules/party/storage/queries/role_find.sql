SELECT role_key FROM role WHERE role_key = $1
