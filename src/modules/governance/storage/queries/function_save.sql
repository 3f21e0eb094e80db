UPDATE governance_function SET unit_id = $2, title = $3, title_key = $4, sort_key = $5, seats = $6, ends_on = $7, version = version + 1 WHERE id = $1 AND version = $8
