UPDATE lead_time SET version = version + 1 WHERE id = 'organisation' AND version = $1
