SELECT a.application_id, c.id, c.starts_on, c.ends_on
  FROM contract_application a JOIN outside_contract c ON c.id = a.contract_id
 WHERE a.application_id >= $1 AND a.application_id <= $2 ORDER BY a.application_id, c.starts_on, c.id
