SELECT a.id, a.name, a.number, d.id, d.name, a.in_scope, a.out_via, a.service_at_risk,
       s.owner_id, s.confirm_days, s.since_on, s.confirmed_by
  FROM application a JOIN portfolio_domain d ON d.id = a.domain_id
  JOIN portfolio_stewardship s ON s.subject_kind = 'application' AND s.subject_id = a.id
 WHERE ($1 = '' OR a.id = $1) AND a.phase <> 'retired'
 ORDER BY a.sort_key, a.id
