DELETE FROM governance_norm
