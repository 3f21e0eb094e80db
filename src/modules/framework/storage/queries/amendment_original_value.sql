SELECT coalesce(original_minor, maximum_minor, estimated_minor) FROM framework WHERE id = $1
