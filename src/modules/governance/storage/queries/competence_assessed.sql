SELECT count(*), sum(CASE WHEN level >= $3 THEN 1 ELSE 0 END) FROM governance_assessment WHERE competence_id = $1 AND year = $2
