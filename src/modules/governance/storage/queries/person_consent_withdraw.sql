UPDATE governance_person_consent SET withdrawn_at = $2, reason = $3, version = version + 1 WHERE id = $1
