INSERT INTO organisation (id, name, kind, kvk_number, sort_key, search_text, version)
VALUES ($1, $2, $3, $4, $5, $6, 1)
