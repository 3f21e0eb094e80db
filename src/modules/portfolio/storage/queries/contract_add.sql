INSERT INTO outside_contract (id, number, number_key, title, title_key, search_text, supplier_id, starts_on, ends_on,
  term_ends_on, notice_days, yearly_minor, bridging, bridging_end, version)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)
