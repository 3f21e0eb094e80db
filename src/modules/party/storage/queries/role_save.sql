INSERT INTO role (role_key, position) VALUES ($1, $2)
ON CONFLICT (role_key) DO UPDATE SET position = excluded.position
