UPDATE framework SET original_minor = $2 WHERE id = $1
