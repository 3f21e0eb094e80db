SELECT a.id, a.domain_id, d.name, a.number, a.name, a.kind, a.description, a.principal_id, a.in_scope, a.out_via,
       a.phase, a.time_class, a.yearly_minor, a.fte_tenths, a.complexity, a.service_at_risk, a.version
  FROM application a JOIN portfolio_domain d ON d.id = a.domain_id
