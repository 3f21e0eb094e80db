UPDATE outside_contract SET conclusion = $2 WHERE id = $1
