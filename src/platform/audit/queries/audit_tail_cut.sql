SELECT e.root_kind, e.root_id, e.seq
  FROM audit_anchor_entry e
  LEFT JOIN audit_record r
    ON r.root_kind = e.root_kind AND r.root_id = e.root_id AND r.seq = e.seq
 WHERE r.hash IS NULL OR r.hash <> e.hash
 ORDER BY e.root_kind, e.root_id, e.seq
 LIMIT 1
