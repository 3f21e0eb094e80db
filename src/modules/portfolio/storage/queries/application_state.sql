SELECT version, phase = 'retired' FROM application WHERE id = $1
