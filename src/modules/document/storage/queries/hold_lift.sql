UPDATE document_hold SET lifted_by = $2, lifted_at = $3, lift_reason = $4, version = version + 1 WHERE id = $1
