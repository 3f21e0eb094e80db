SELECT application_id, measured_on, technical_debt, end_of_life, risk, source FROM health_measurement
