DELETE FROM framework_party_lot WHERE party_id = $1
