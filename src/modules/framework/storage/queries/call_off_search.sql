SELECT b.framework_id, f.title, b.call_off,
       (SELECT e.id FROM ledger_entry e
         WHERE e.framework_id = b.framework_id AND e.call_off = b.call_off ORDER BY e.seq LIMIT 1)
  FROM ledger_balance b JOIN framework f ON f.id = b.framework_id
 WHERE LOWER(b.call_off) LIKE $1 ESCAPE '\'
 GROUP BY b.framework_id, f.title, b.call_off
 ORDER BY b.call_off, b.framework_id LIMIT $2
