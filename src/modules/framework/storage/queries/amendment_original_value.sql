SELECT coalesce(f.maximum_minor, f.estimated_minor) - coalesce((
         SELECT sum(a.increase_minor) FROM framework_amendment a WHERE a.framework_id = f.id), 0)
  FROM framework f WHERE f.id = $1
