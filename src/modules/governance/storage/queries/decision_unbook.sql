UPDATE governance_decision SET booked_minor = 0 WHERE id = $1
