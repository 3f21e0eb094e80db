UPDATE outside_contract SET number = $2, number_key = $3, title = $4, title_key = $5, search_text = $6, supplier_id = $7,
  starts_on = $8, ends_on = $9, term_ends_on = $10, notice_days = $11, yearly_minor = $12, bridging = $13,
  bridging_end = $14, version = version + 1
 WHERE id = $1 AND version = $15
