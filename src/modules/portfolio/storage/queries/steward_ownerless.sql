SELECT 1 FROM portfolio_stewardship s
 WHERE s.owner_id IS NULL AND s.subject_kind = $1
   AND (s.subject_kind = 'application' AND EXISTS (SELECT 1 FROM application a WHERE a.id = s.subject_id AND a.phase <> 'retired')
     OR s.subject_kind = 'contract' AND EXISTS (SELECT 1 FROM outside_contract c WHERE c.id = s.subject_id AND c.term_ends_on >= $2))
 LIMIT 1
