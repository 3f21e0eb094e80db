UPDATE framework_party SET end_kind = $2, ends_on = $3, ground = $4, successor_id = $5 WHERE id = $1
