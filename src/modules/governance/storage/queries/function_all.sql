SELECT id, unit_id, title, seats, ends_on, version FROM governance_function ORDER BY sort_key, id
