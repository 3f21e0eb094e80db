SELECT a.application_id, o.contract_id, o.months, o.notice_days, o.used_on
  FROM contract_application a JOIN contract_option o ON o.contract_id = a.contract_id
 WHERE a.application_id >= $1 AND a.application_id <= $2 ORDER BY a.application_id, o.contract_id, o.position
