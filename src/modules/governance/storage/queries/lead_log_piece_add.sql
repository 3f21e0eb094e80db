INSERT INTO governance_lead_log_piece (log_id, seq, lines) VALUES ($1, $2, $3)
