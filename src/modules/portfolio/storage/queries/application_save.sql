UPDATE application SET domain_id = $2, number = $3, number_key = $4, name = $5, sort_key = $6, search_text = $7,
  kind = $8, description = $9, principal_id = $10, in_scope = $11, out_via = $12, phase = $13, time_class = $14,
  yearly_minor = $15, fte_tenths = $16, complexity = $17, service_at_risk = $18, version = version + 1
 WHERE id = $1 AND version = $19
