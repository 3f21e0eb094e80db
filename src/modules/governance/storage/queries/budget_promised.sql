SELECT m.budget_line_id, p.id, p.subject_kind, p.subject_id, p.related_sort, p.amount_minor
  FROM governance_decision d JOIN governance_proposal p ON p.id = d.proposal_id
  JOIN governance_mandate m ON m.id = d.mandate_id
 WHERE p.act = 'call_off_start' AND d.outcome = 'granted' AND d.used_at IS NULL AND d.withdrawn_at IS NULL
   AND d.replaced_by IS NULL AND (p.carry_out_by IS NULL OR p.carry_out_by >= $1)
   AND m.budget_line_id IS NOT NULL AND p.amount_minor IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM governance_proposal a JOIN governance_decision e ON e.proposal_id = a.id
     WHERE a.act = 'call_off_award' AND e.outcome = 'granted' AND e.withdrawn_at IS NULL AND e.decided_at >= d.decided_at
       AND ((a.subject_kind = p.subject_kind AND a.subject_id = p.subject_id) OR a.related_sort = p.related_sort))
