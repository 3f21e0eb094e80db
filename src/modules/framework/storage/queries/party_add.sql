INSERT INTO framework_party (id, framework_id, organisation_id, since, cap_minor, end_kind, ends_on, ground, successor_id)
VALUES ($1, $2, $3, $4, $5, NULL, NULL, NULL, NULL)
