SELECT id, number, title, maximum_minor FROM framework_lot WHERE framework_id = $1 ORDER BY position
