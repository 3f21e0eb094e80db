SELECT 1 FROM supplier_invitation WHERE account_id = $1 AND state = 'claimed' LIMIT 1
