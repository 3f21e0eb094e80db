SELECT id FROM outside_contract WHERE number_key = $1
