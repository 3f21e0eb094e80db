SELECT id, seq, kind, ground, reason, increase_minor, changes, amended_on, amended_by
  FROM framework_amendment WHERE framework_id = $1 ORDER BY seq DESC
