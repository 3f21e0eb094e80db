SELECT id FROM ledger_entry WHERE corrects_id = $1
