INSERT INTO role_permission (role_key, permission) VALUES ($1, $2)
