SELECT name, days FROM lead_time_step ORDER BY position
