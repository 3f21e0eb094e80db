INSERT INTO governance_training (id, competence_id, account_id, title, planned_on, completed_on, withdrawn, version) VALUES ($1, $2, $3, $4, $5, NULL, 0, 1)
