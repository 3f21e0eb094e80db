SELECT id, organisation_id, since, cap_minor, end_kind, ends_on, ground, successor_id
  FROM framework_party WHERE framework_id = $1 ORDER BY since, id
