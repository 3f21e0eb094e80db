SELECT count(*) FROM sign_in_failure WHERE bucket = $1 AND at > $2
