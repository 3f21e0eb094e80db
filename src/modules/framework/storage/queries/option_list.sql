SELECT id, months, notice_days, used_on FROM framework_option WHERE framework_id = $1 ORDER BY position
