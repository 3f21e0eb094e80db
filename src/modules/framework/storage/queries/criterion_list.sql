SELECT id, kind, title, weight_min_percent, weight_max_percent FROM framework_criterion
 WHERE framework_id = $1 ORDER BY position
