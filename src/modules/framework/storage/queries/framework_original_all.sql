SELECT id, original_minor FROM framework WHERE original_minor IS NOT NULL
