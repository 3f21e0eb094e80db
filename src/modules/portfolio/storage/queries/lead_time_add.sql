INSERT INTO lead_time_step (position, name, days) VALUES ($1, $2, $3)
