DELETE FROM governance_absence WHERE id = $1
