SELECT id, name, starts_on, ends_on, version FROM calendar_increment WHERE starts_on <= $2 AND ends_on >= $1 AND id <> $3 ORDER BY starts_on LIMIT 1
