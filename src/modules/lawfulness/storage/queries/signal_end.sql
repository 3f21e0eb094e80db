UPDATE lawfulness_signal SET ended_at = $2, version = version + 1 WHERE id = $1
