INSERT INTO framework_criterion (id, framework_id, position, kind, title, weight_min_percent, weight_max_percent)
VALUES ($1, $2, $3, $4, $5, $6, $7)
