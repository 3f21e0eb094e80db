SELECT max(amended_on) FROM framework_amendment WHERE framework_id = $1
