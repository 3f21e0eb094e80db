SELECT a.id, a.name, a.number, d.id, d.name, a.in_scope, a.out_via, a.service_at_risk
  FROM application a JOIN portfolio_domain d ON d.id = a.domain_id
 WHERE ($1 = '' OR a.id = $1) AND a.phase <> 'retired'
 ORDER BY a.sort_key, a.id
