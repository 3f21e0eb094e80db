DELETE FROM sign_in_failure WHERE id = $1
