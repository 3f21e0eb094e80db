SELECT coalesce(sum(increase_minor), 0), count(*) FROM framework_amendment
 WHERE framework_id = $1 AND ground = $2
