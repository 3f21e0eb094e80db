INSERT INTO ledger_entry (id, framework_id, seq, kind, releases, call_off, lot_id, party_id, amount_minor,
  booked_on, booked_at, booked_by, description, imported, over_ceiling, occupied_minor, corrects_id, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
