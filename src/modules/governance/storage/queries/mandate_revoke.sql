UPDATE governance_mandate SET revoked_on = $2, revoked_at = $3, revoke_reason = $4, version = version + 1 WHERE id = $1 AND version = $5
