SELECT id FROM supplier_invitation WHERE token_hash = $1
