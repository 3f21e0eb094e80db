SELECT id, function_id, account_id, kind, starts_on, ends_on, basis FROM governance_appointment WHERE function_id BETWEEN $1 AND $2 ORDER BY function_id, kind DESC, starts_on, id
