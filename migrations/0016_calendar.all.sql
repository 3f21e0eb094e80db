-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- What the organisation says of a day, in place of what the rules of the holidays say.
-- owner: calendar
CREATE TABLE calendar_day (
  on_day    {{text}} NOT NULL PRIMARY KEY,
  name      {{text}} NOT NULL,
  statutory {{int}} NOT NULL,
  eu        {{int}} NOT NULL,
  closed    {{int}} NOT NULL,
  source    {{text}} NOT NULL,
  stated_by {{text}} NOT NULL,
  stated_at {{text}} NOT NULL
) {{strict}};

-- owner: calendar
CREATE TABLE calendar_term (
  term_key   {{text}} NOT NULL PRIMARY KEY,
  position   {{int}} NOT NULL,
  kind       {{text}} NOT NULL,
  adjustable {{int}} NOT NULL,
  version    {{int}} NOT NULL
) {{strict}};

-- A term as it holds from a day on, until its next version. `set_by` is null for what the program
-- brings along.
-- owner: calendar
CREATE TABLE calendar_term_version (
  term_key   {{text}} NOT NULL REFERENCES calendar_term (term_key),
  valid_from {{text}} NOT NULL,
  unit       {{text}} NOT NULL,
  length     {{int}} NOT NULL,
  rolls      {{int}} NOT NULL,
  source_nl  {{text}} NOT NULL,
  source_en  {{text}} NOT NULL,
  reason     {{text}},
  set_by     {{text}},
  set_at     {{text}},
  PRIMARY KEY (term_key, valid_from)
) {{strict}};

-- A programme increment: the rhythm in which the organisation plans.
-- owner: calendar
CREATE TABLE calendar_increment (
  id        {{text}} NOT NULL PRIMARY KEY,
  name      {{text}} NOT NULL,
  name_key  {{text}} NOT NULL UNIQUE,
  starts_on {{text}} NOT NULL,
  ends_on   {{text}} NOT NULL,
  version   {{int}} NOT NULL
) {{strict}};
CREATE INDEX calendar_increment_start ON calendar_increment (starts_on, id);

-- owner: calendar
CREATE TABLE calendar_setting (
  id              {{text}} NOT NULL PRIMARY KEY,
  increment_weeks {{int}} NOT NULL,
  version         {{int}} NOT NULL
) {{strict}};

INSERT INTO calendar_setting (id, increment_weeks, version) VALUES ('organisation', 10, 1);
