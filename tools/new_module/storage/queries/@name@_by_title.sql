SELECT id FROM @name@ WHERE search_text = $1
