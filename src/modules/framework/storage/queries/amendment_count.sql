SELECT count(*) FROM framework_amendment WHERE framework_id = $1
