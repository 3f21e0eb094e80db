SELECT role_key FROM role ORDER BY position
