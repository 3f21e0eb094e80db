UPDATE account SET locale = $2 WHERE id = $1
