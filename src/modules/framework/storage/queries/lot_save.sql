INSERT INTO framework_lot (id, framework_id, position, number, title, maximum_minor)
VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number,
  title = excluded.title, maximum_minor = excluded.maximum_minor
