DELETE FROM governance_lead_log WHERE id = $1
