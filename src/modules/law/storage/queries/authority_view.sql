SELECT level, tolerance_minor, version FROM law_authority WHERE id = 'organisation'
