INSERT INTO calendar_increment (id, name, name_key, starts_on, ends_on, version) VALUES ($1, $2, $3, $4, $5, 1)
