INSERT INTO governance_assessment (account_id, year, competence_id, level, remark, assessed_at) VALUES ($1, $2, $3, $4, $5, $6)
