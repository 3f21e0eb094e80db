SELECT version FROM lead_time WHERE id = 'organisation'
