SELECT amount_minor FROM law_threshold WHERE kind = $1 AND valid_from <= $2 ORDER BY valid_from DESC LIMIT 1
