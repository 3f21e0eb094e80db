UPDATE calendar_term SET version = version + 1 WHERE term_key = $1 AND version = $2
