SELECT p.root_kind, p.root_id, p.seq, p.path, p.side, p.salt, p.value, r.changes
  FROM audit_personal p
  JOIN audit_record r
    ON r.root_kind = p.root_kind AND r.root_id = p.root_id AND r.seq = p.seq
 WHERE p.value IS NOT NULL
 ORDER BY p.root_kind, p.root_id, p.seq, p.path, p.side
