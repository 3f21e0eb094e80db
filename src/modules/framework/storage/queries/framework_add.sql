INSERT INTO framework (id, number, number_key, title, description, state, starts_on, ends_on, term_ends_on,
  term_reason, vat, estimated_minor, reestimated_minor, maximum_minor, smallest_call_off_minor,
  route_mini_competition, route_direct, allocation_rule, standstill_policy, standstill_days,
  index_name, index_month, index_clause, title_key, search_text,
  reserved_minor, committed_minor, invoiced_minor, occupied_minor, ledger_seq, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
  $21, $22, $23, $24, $25, 0, 0, 0, 0, 0, 1)
