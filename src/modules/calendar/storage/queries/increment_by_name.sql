SELECT id FROM calendar_increment WHERE name_key = $1
