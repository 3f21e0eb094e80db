SELECT id, reference, given_on, starts_on, ends_on, noted_by, noted_at, withdrawn_at, reason, version FROM governance_person_consent ORDER BY noted_at DESC, id DESC
