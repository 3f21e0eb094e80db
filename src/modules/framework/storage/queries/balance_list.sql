SELECT call_off, lot_id, party_id, reserved_minor, committed_minor, invoiced_minor
  FROM ledger_balance WHERE framework_id = $1 ORDER BY call_off, lot_id, party_id
