SELECT id FROM application WHERE number_key = $1
