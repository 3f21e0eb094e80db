SELECT term_key, kind, adjustable, version FROM calendar_term WHERE ($1 = '' OR term_key = $1) ORDER BY position
