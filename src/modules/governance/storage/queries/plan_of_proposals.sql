SELECT p.id, p.settled_at, f.planned_on, n.planned_on, n.seq
  FROM governance_proposal p
  JOIN governance_plan f ON f.case_kind = 'proposal' AND f.case_id = p.id AND f.seq = 1
  JOIN governance_plan n ON n.case_kind = 'proposal' AND n.case_id = p.id
   AND n.seq = (SELECT max(m.seq) FROM governance_plan m WHERE m.case_kind = 'proposal' AND m.case_id = p.id)
 WHERE p.state IN ('submitted', 'returned', 'granted', 'refused') ORDER BY p.id
