UPDATE governance_proposal SET state = $2, submitted_at = $3, settled_at = $4, round = $5, version = version + 1 WHERE id = $1 AND version = $6
