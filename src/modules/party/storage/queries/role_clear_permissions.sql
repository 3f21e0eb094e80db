DELETE FROM role_permission WHERE role_key = $1
