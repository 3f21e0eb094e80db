INSERT INTO governance_mandate_object (mandate_id, kind, object_id) VALUES ($1, $2, $3)
