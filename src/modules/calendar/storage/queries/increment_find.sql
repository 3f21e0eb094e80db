SELECT id, name, starts_on, ends_on, version FROM calendar_increment WHERE id = $1
