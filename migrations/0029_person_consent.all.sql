-- That the works council consented to figures about persons, for a period. Without one in force there
-- are none. Nothing is changed or removed: a consent is taken back.

-- owner: governance
CREATE TABLE governance_person_consent (
  id           {{text}} NOT NULL PRIMARY KEY,
  reference    {{text}} NOT NULL,
  given_on     {{text}} NOT NULL,
  starts_on    {{text}} NOT NULL,
  ends_on      {{text}},
  noted_by     {{text}} NOT NULL,
  noted_at     {{text}} NOT NULL,
  withdrawn_at {{text}},
  reason       {{text}} NOT NULL,
  version      {{int}} NOT NULL
) {{strict}};
