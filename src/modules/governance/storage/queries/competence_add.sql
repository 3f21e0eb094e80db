INSERT INTO governance_competence (id, role_key, name, name_key, sort_key, description, level, ends_on, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)
