DELETE FROM sign_in_failure WHERE bucket = $1
