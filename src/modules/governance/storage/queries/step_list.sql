SELECT seq, step, account_id, at, note FROM governance_step WHERE case_kind = $1 AND case_id = $2 ORDER BY seq
