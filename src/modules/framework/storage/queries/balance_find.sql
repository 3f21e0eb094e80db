SELECT reserved_minor, committed_minor, invoiced_minor FROM ledger_balance
 WHERE framework_id = $1 AND call_off = $2 AND lot_id = $3 AND party_id = $4
