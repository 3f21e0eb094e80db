UPDATE audit_head SET anchored = 1 WHERE anchored = 0
