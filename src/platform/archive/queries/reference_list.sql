SELECT name, name FROM sqlite_master WHERE type = 'never'
