INSERT INTO installation (id, organisation_name, demo, created_at) VALUES (1, $1, $2, $3)
