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
