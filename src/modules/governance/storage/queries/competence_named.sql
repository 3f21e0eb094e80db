SELECT id FROM governance_competence WHERE role_key = $1 AND name_key = $2 AND id <> $3
