INSERT INTO health_measurement (id, application_id, measured_on, technical_debt, end_of_life, risk, source, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
