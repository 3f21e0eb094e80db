SELECT id, phase, in_scope, name FROM application WHERE id >= $1 AND id <= $2 ORDER BY id
