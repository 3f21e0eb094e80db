SELECT kind, valid_from, amount_minor, source FROM law_threshold ORDER BY kind, valid_from
