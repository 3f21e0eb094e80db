SELECT display_name FROM account WHERE id = $1
