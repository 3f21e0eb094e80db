SELECT id, unit_id, title, seats, ends_on, version FROM governance_function WHERE id = $1
