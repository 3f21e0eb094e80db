INSERT INTO ledger_balance (framework_id, call_off, lot_id, party_id, reserved_minor, committed_minor, invoiced_minor)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (framework_id, call_off, lot_id, party_id)
DO UPDATE SET reserved_minor = excluded.reserved_minor, committed_minor = excluded.committed_minor,
  invoiced_minor = excluded.invoiced_minor
