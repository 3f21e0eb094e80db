SELECT email, locale FROM account WHERE id = $1 AND state <> 'deactivated' AND kind = 'person'
