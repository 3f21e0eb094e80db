SELECT id, mark, ground FROM document ORDER BY id
