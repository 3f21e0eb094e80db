SELECT id, name FROM calendar_increment WHERE name_key LIKE $1 ESCAPE '\' ORDER BY starts_on DESC LIMIT $2
