DELETE FROM lead_time_step
