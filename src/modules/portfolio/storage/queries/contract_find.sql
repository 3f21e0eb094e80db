SELECT c.id, c.number, c.title, c.supplier_id, o.name, o.kvk_number, c.starts_on, c.ends_on, c.notice_days,
       c.yearly_minor, c.bridging, c.bridging_end, c.version
  FROM outside_contract c JOIN organisation o ON o.id = c.supplier_id
 WHERE ($1 = '' OR c.id = $1) ORDER BY c.title_key, c.id
