SELECT DISTINCT permission FROM role_permission ORDER BY permission
