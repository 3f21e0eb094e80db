UPDATE calendar_increment SET name = $2, name_key = $3, starts_on = $4, ends_on = $5, version = version + 1 WHERE id = $1 AND version = $6
