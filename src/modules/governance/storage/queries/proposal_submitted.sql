SELECT id FROM governance_proposal WHERE state = 'submitted' ORDER BY id
