SELECT competence_id, level, remark, assessed_at FROM governance_assessment WHERE account_id = $1 AND year = $2
