SELECT count(*), coalesce(sum(CASE WHEN s.confirmed_by IS NULL OR s.due_on < $1 THEN 1 ELSE 0 END), 0),
       coalesce(sum(CASE WHEN s.confirmed_by IS NULL THEN 1 ELSE 0 END), 0),
       coalesce(sum(CASE WHEN s.owner_id IS NULL THEN 1 ELSE 0 END), 0), min(s.since_on)
  FROM portfolio_stewardship s JOIN application a ON a.id = s.subject_id
 WHERE s.subject_kind = 'application' AND a.phase <> 'retired'
