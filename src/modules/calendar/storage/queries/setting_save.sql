UPDATE calendar_setting SET increment_weeks = $2, version = version + 1 WHERE id = 'organisation' AND version = $1
