SELECT version, term_ends_on < $2 FROM outside_contract WHERE id = $1
