SELECT 1 FROM ledger_entry WHERE framework_id = $1 AND party_id = $2 LIMIT 1
