SELECT id, role_key, name, description, level, ends_on, version FROM governance_competence WHERE id = $1
