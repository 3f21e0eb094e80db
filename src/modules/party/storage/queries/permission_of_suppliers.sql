SELECT DISTINCT permission FROM role_permission WHERE role_key LIKE 'supplier%' ORDER BY permission
