SELECT id FROM framework WHERE number_key = $1
