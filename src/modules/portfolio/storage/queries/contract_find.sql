SELECT id, number, title, supplier_id, starts_on, ends_on, notice_days, yearly_minor, bridging,
       bridging_end, version
  FROM outside_contract
 WHERE id >= $1 AND id <= $2 ORDER BY title_key, id
