UPDATE governance_appointment SET ends_on = $2 WHERE id = $1
