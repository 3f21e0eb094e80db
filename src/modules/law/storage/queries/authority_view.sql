SELECT level, version FROM law_authority WHERE id = 'organisation'
