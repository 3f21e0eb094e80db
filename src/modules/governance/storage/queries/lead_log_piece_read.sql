SELECT lines FROM governance_lead_log_piece WHERE log_id = $1 ORDER BY seq
