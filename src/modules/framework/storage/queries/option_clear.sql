DELETE FROM framework_option WHERE framework_id = $1
