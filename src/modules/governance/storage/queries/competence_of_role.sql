SELECT id, role_key, name, description, level, ends_on, version FROM governance_competence WHERE role_key = $1 AND (ends_on IS NULL OR ends_on >= $2) ORDER BY sort_key, id
