DELETE FROM governance_appointment WHERE id = $1
