SELECT d.id, d.name, count(a.id), coalesce(sum(CASE WHEN a.phase <> 'retired' AND (s.confirmed_by IS NULL OR s.due_on < $1) THEN 1 ELSE 0 END), 0)
  FROM portfolio_domain d LEFT JOIN application a ON a.domain_id = d.id
  LEFT JOIN portfolio_stewardship s ON s.subject_kind = 'application' AND s.subject_id = a.id
 GROUP BY d.id, d.name, d.position, d.name_key ORDER BY d.position, d.name_key
