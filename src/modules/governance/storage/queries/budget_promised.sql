SELECT m.budget_line_id, d.id, p.id, p.subject_kind, p.subject_id, p.related_sort, p.author_id, p.amount_minor
  FROM governance_decision d JOIN governance_proposal p ON p.id = d.proposal_id
  JOIN governance_mandate m ON m.id = d.mandate_id
 WHERE p.act = 'call_off_start' AND d.outcome = 'granted' AND d.withdrawn_at IS NULL AND d.replaced_by IS NULL
   AND (d.used_at IS NOT NULL OR p.carry_out_by IS NULL OR p.carry_out_by >= $1)
   AND m.budget_line_id IS NOT NULL AND p.amount_minor IS NOT NULL
 ORDER BY d.number
