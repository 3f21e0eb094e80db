INSERT INTO calendar_day (on_day, name, statutory, eu, closed, source, stated_by, stated_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (on_day) DO UPDATE SET name = excluded.name, statutory = excluded.statutory, eu = excluded.eu,
  closed = excluded.closed, source = excluded.source, stated_by = excluded.stated_by, stated_at = excluded.stated_at
