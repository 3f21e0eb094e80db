DELETE FROM governance_attachment WHERE id = $1
