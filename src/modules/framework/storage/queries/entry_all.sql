SELECT id, framework_id, seq, kind, releases, call_off, lot_id, party_id, amount_minor, booked_on,
       booked_at, booked_by, description, imported, over_ceiling, occupied_minor, corrects_id, reason
  FROM ledger_entry WHERE framework_id = $1 ORDER BY booked_on, seq
