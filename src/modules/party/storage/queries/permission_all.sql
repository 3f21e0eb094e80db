SELECT DISTINCT permission FROM role_permission WHERE role_key NOT LIKE 'supplier%' ORDER BY permission
