UPDATE law_authority SET level = $2, version = version + 1 WHERE id = 'organisation' AND version = $1
