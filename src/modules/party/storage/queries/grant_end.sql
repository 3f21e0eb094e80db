UPDATE role_grant SET ends_on = $3 WHERE id = $1 AND account_id = $2 AND (ends_on IS NULL OR ends_on > $3)
