SELECT id FROM framework ORDER BY id
