UPDATE governance_competence SET role_key = $2, name = $3, name_key = $4, sort_key = $5, description = $6, level = $7, ends_on = $8, version = version + 1 WHERE id = $1 AND version = $9
