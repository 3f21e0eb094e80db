INSERT INTO application (id, domain_id, number, number_key, name, sort_key, search_text, kind, description, principal_id,
  in_scope, out_via, phase, time_class, yearly_minor, fte_tenths, complexity, service_at_risk, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)
