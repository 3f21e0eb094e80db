SELECT kind, valid_from, amount_minor, source, source_en FROM law_threshold ORDER BY kind, valid_from
