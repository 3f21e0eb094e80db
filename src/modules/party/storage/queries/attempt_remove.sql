DELETE FROM sign_in_attempt WHERE state_hash = $1
