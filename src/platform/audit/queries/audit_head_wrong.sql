SELECT h.root_kind, h.root_id, h.seq
  FROM audit_head h
  LEFT JOIN audit_record r
    ON r.root_kind = h.root_kind AND r.root_id = h.root_id AND r.seq = h.seq
 WHERE r.hash IS NULL OR r.hash <> h.hash
 ORDER BY h.root_kind, h.root_id
 LIMIT 1
