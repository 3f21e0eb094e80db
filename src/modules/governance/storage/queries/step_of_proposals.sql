SELECT p.id, p.number, p.title, p.state, p.amount_minor, s.step, s.account_id, s.at, s.note
  FROM governance_step s JOIN governance_proposal p ON p.id = s.case_id
 WHERE s.case_kind = 'proposal' AND p.state <> 'draft' ORDER BY p.number, s.seq
