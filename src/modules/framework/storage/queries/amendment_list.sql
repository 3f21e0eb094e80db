SELECT id, seq, kind, ground, reason, increase_minor, changes, amended_on, amended_by,
       imported, counted_minor, limit_minor, within_limit
  FROM framework_amendment WHERE framework_id = $1 ORDER BY seq DESC
