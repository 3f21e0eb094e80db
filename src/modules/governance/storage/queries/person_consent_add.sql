INSERT INTO governance_person_consent (id, reference, given_on, starts_on, ends_on, noted_by, noted_at, reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, '', 1)
