SELECT supplier_id, number, title FROM outside_contract WHERE id = $1
