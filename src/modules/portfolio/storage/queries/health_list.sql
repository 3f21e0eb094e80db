SELECT id, measured_on, technical_debt, end_of_life, risk, source, recorded_by FROM health_measurement
 WHERE application_id = $1 ORDER BY measured_on DESC, id
