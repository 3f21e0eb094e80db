SELECT p.subject_kind, p.subject_id, p.related_sort, p.author_id, p.amount_minor
  FROM governance_decision d JOIN governance_proposal p ON p.id = d.proposal_id
 WHERE p.act = 'call_off_award' AND d.outcome = 'granted' AND d.withdrawn_at IS NULL AND d.replaced_by IS NULL
   AND p.amount_minor IS NOT NULL
 ORDER BY d.number
