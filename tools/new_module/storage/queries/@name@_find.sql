SELECT id, title, version FROM @name@ WHERE id = $1
