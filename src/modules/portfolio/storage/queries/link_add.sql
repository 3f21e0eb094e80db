INSERT INTO application_link (id, first_id, second_id, kind, strength, source, stated_by, stated_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (first_id, second_id, kind) DO UPDATE SET strength = excluded.strength, source = excluded.source,
  stated_by = excluded.stated_by, stated_on = excluded.stated_on
