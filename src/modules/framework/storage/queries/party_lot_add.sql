INSERT INTO framework_party_lot (party_id, lot_id) VALUES ($1, $2)
