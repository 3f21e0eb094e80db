SELECT id FROM governance_interest WHERE verdict IS NULL ORDER BY id
