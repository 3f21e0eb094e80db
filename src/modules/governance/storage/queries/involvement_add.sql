INSERT INTO governance_involvement (responsibility_id, role_key, part) VALUES ($1, $2, $3)
