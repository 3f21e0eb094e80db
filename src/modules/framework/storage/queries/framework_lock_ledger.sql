UPDATE framework SET ledger_seq = ledger_seq + $2 WHERE id = $1 RETURNING ledger_seq
