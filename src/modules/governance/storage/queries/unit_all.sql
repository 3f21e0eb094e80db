SELECT id, name, number, parent_id, ends_on, version FROM governance_unit ORDER BY sort_key, id
