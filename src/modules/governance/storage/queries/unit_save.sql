UPDATE governance_unit SET name = $2, name_key = $3, number = $4, parent_id = $5, ends_on = $6, sort_key = $7, version = version + 1 WHERE id = $1 AND version = $8
