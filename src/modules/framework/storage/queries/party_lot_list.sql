SELECT l.party_id, l.lot_id FROM framework_party_lot l JOIN framework_party p ON p.id = l.party_id
 WHERE p.framework_id = $1 ORDER BY l.party_id, l.lot_id
