SELECT id, name, starts_on, ends_on, version FROM calendar_increment ORDER BY starts_on DESC LIMIT 1
