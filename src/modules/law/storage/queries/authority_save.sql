UPDATE law_authority SET level = $2, tolerance_minor = $3, version = version + 1 WHERE id = 'organisation' AND version = $1
