SELECT id FROM organisation WHERE kvk_number = $1
