DELETE FROM governance_task WHERE id = $1
