SELECT 'application', id FROM application WHERE NOT EXISTS
  (SELECT 1 FROM portfolio_stewardship s WHERE s.subject_kind = 'application' AND s.subject_id = application.id)
UNION ALL
SELECT 'contract', id FROM outside_contract WHERE NOT EXISTS
  (SELECT 1 FROM portfolio_stewardship s WHERE s.subject_kind = 'contract' AND s.subject_id = outside_contract.id)
