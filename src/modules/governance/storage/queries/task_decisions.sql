SELECT d.proposal_id FROM governance_task t JOIN governance_decision d ON d.id = t.subject_id WHERE t.subject_kind = 'decision' ORDER BY d.proposal_id
