UPDATE governance_absence SET ends_on = $2 WHERE id = $1
