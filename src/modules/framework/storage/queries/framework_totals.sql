SELECT reserved_minor, committed_minor, invoiced_minor, occupied_minor, ledger_seq FROM framework WHERE id = $1
