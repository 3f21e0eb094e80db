DELETE FROM role_grant WHERE id = $1 AND account_id = $2
