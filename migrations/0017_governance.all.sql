-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Who has a role for an application is a role grant as any other, with a period.
DROP TABLE application_owner;
ALTER TABLE role_grant ADD COLUMN deputy {{int}} NOT NULL DEFAULT 0;
CREATE INDEX role_grant_scope ON role_grant (scope_kind, scope_id);

-- owner: governance
CREATE TABLE governance_unit (
  id        {{text}} NOT NULL PRIMARY KEY,
  name      {{text}} NOT NULL,
  name_key  {{text}} NOT NULL,
  number    {{text}},
  parent_id {{text}} REFERENCES governance_unit (id),
  ends_on   {{text}},
  sort_key  {{text}} NOT NULL,
  version   {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_unit_parent ON governance_unit (parent_id);

-- A post in a unit, whoever has it.
-- owner: governance
CREATE TABLE governance_function (
  id          {{text}} NOT NULL PRIMARY KEY,
  unit_id     {{text}} NOT NULL REFERENCES governance_unit (id),
  title       {{text}} NOT NULL,
  title_key   {{text}} NOT NULL,
  sort_key    {{text}} NOT NULL,
  seats       {{int}} NOT NULL,
  ends_on     {{text}},
  version     {{int}} NOT NULL,
  UNIQUE (unit_id, title_key)
) {{strict}};
CREATE INDEX governance_function_sort ON governance_function (sort_key, id);

-- One person on a function, for a period.
-- owner: governance
CREATE TABLE governance_appointment (
  id          {{text}} NOT NULL PRIMARY KEY,
  function_id {{text}} NOT NULL REFERENCES governance_function (id),
  account_id  {{text}} NOT NULL REFERENCES account (id),
  kind        {{text}} NOT NULL,
  starts_on   {{text}} NOT NULL,
  ends_on     {{text}},
  basis       {{text}} NOT NULL
) {{strict}};
CREATE INDEX governance_appointment_function ON governance_appointment (function_id);
CREATE INDEX governance_appointment_account ON governance_appointment (account_id);

-- How many people are to have a role on each object of a kind.
-- owner: governance
CREATE TABLE governance_norm (
  scope_kind {{text}} NOT NULL,
  role_key   {{text}} NOT NULL REFERENCES role (role_key),
  at_least   {{int}} NOT NULL,
  at_most    {{int}},
  position   {{int}} NOT NULL,
  PRIMARY KEY (scope_kind, role_key)
) {{strict}};

-- owner: governance
CREATE TABLE governance_setting (
  id      {{text}} NOT NULL PRIMARY KEY,
  version {{int}} NOT NULL
) {{strict}};
INSERT INTO governance_setting (id, version) VALUES ('staffing_norm', 1);

-- A task and who is to do it, answer for it, be asked or be told (RACI), by role.
-- owner: governance
CREATE TABLE governance_responsibility (
  id          {{text}} NOT NULL PRIMARY KEY,
  title       {{text}} NOT NULL,
  title_key   {{text}} NOT NULL UNIQUE,
  sort_key    {{text}} NOT NULL,
  description {{text}} NOT NULL,
  scope_kind  {{text}} NOT NULL,
  named_by    {{text}},
  source      {{text}},
  ends_on     {{text}},
  version     {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_responsibility_sort ON governance_responsibility (sort_key, id);

-- owner: governance
CREATE TABLE governance_involvement (
  responsibility_id {{text}} NOT NULL REFERENCES governance_responsibility (id),
  role_key          {{text}} NOT NULL REFERENCES role (role_key),
  part              {{text}} NOT NULL,
  PRIMARY KEY (responsibility_id, role_key, part)
) {{strict}};

-- What a role asks of who has it.
-- owner: governance
CREATE TABLE governance_competence (
  id          {{text}} NOT NULL PRIMARY KEY,
  role_key    {{text}} NOT NULL REFERENCES role (role_key),
  name        {{text}} NOT NULL,
  name_key    {{text}} NOT NULL,
  sort_key    {{text}} NOT NULL,
  description {{text}} NOT NULL,
  level       {{int}} NOT NULL,
  ends_on     {{text}},
  version     {{int}} NOT NULL,
  UNIQUE (role_key, name_key)
) {{strict}};
CREATE INDEX governance_competence_sort ON governance_competence (sort_key, id);

-- The plan of one person: what is learnt when.
-- owner: governance
CREATE TABLE governance_training (
  id            {{text}} NOT NULL PRIMARY KEY,
  competence_id {{text}} NOT NULL REFERENCES governance_competence (id),
  account_id    {{text}} NOT NULL REFERENCES account (id),
  title         {{text}} NOT NULL,
  planned_on    {{text}} NOT NULL,
  completed_on  {{text}},
  withdrawn     {{int}} NOT NULL,
  version       {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_training_account ON governance_training (account_id, planned_on);

-- What a person thinks of the own competence, once a year. Nobody else reads it.
-- owner: governance
CREATE TABLE governance_assessment (
  account_id    {{text}} NOT NULL REFERENCES account (id),
  year          {{int}} NOT NULL,
  competence_id {{text}} NOT NULL REFERENCES governance_competence (id),
  level         {{int}} NOT NULL,
  remark        {{text}} NOT NULL,
  assessed_at   {{text}} NOT NULL,
  PRIMARY KEY (account_id, year, competence_id)
) {{strict}};
