DELETE FROM sign_in_failure WHERE at <= $1
