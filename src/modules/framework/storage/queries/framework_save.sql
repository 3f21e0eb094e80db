UPDATE framework
   SET number = $2, number_key = $3, title = $4, description = $5, state = $6, starts_on = $7,
       ends_on = $8, term_ends_on = $9, term_reason = $10, vat = $11, estimated_minor = $12,
       reestimated_minor = $13, maximum_minor = $14, smallest_call_off_minor = $15,
       route_mini_competition = $16, route_direct = $17, allocation_rule = $18,
       standstill_policy = $19, standstill_days = $20, index_name = $21, index_month = $22,
       index_clause = $23, title_key = $24, search_text = $25, version = version + 1
 WHERE id = $1 AND version = $26
