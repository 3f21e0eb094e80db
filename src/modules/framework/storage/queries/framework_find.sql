SELECT id, number, title, description, state, starts_on, ends_on, term_reason, vat, estimated_minor,
       reestimated_minor, maximum_minor, smallest_call_off_minor, route_mini_competition,
       route_direct, allocation_rule, standstill_policy, standstill_days, index_name, index_month,
       index_clause, version
  FROM framework WHERE id = $1
