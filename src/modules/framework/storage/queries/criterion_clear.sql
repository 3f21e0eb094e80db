DELETE FROM framework_criterion WHERE framework_id = $1
