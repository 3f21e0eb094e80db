UPDATE framework SET original_minor = coalesce(maximum_minor, estimated_minor)
 WHERE id = $1 AND original_minor IS NULL
