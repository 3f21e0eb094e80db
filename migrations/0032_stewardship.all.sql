-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Who keeps the data of an application or contract right, and when that person last said that they
-- are. `since_on`: the day of the last confirmation, or of entry while there was none
-- (`confirmed_by` is null). `due_on`: the last day on which the next one is in time.
-- owner: portfolio
CREATE TABLE portfolio_stewardship (
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  owner_id     {{text}} REFERENCES account (id),
  confirm_days {{int}} NOT NULL,
  since_on     {{text}} NOT NULL,
  confirmed_by {{text}} REFERENCES account (id),
  due_on       {{text}} NOT NULL,
  PRIMARY KEY (subject_kind, subject_id)
) {{strict}};
CREATE INDEX portfolio_stewardship_owner ON portfolio_stewardship (owner_id, due_on);
CREATE INDEX portfolio_stewardship_due ON portfolio_stewardship (due_on, subject_kind, subject_id);

-- Each time that somebody said that the data are right; it is taken back, never removed.
-- `old_since_on` and `old_confirmed_by`: what held before it.
-- owner: portfolio
CREATE TABLE portfolio_confirmation (
  id               {{text}} NOT NULL PRIMARY KEY,
  subject_kind     {{text}} NOT NULL,
  subject_id       {{text}} NOT NULL,
  account_id       {{text}} NOT NULL REFERENCES account (id),
  at               {{text}} NOT NULL,
  note             {{text}} NOT NULL,
  old_since_on     {{text}} NOT NULL,
  old_confirmed_by {{text}} REFERENCES account (id),
  withdrawn_at     {{text}},
  reason           {{text}} NOT NULL
) {{strict}};
CREATE INDEX portfolio_confirmation_subject ON portfolio_confirmation (subject_kind, subject_id, at);

-- What was there already counts from the day on which it came in; nobody confirmed it yet.
INSERT INTO portfolio_stewardship (subject_kind, subject_id, owner_id, confirm_days, since_on, confirmed_by, due_on)
SELECT 'application', a.id, NULL, 180, substr(r.at, 1, 10), NULL, substr(r.at, 1, 10)
  FROM application a JOIN audit_record r ON r.root_kind = 'application' AND r.root_id = a.id AND r.seq = 1;
INSERT INTO portfolio_stewardship (subject_kind, subject_id, owner_id, confirm_days, since_on, confirmed_by, due_on)
SELECT 'contract', c.id, NULL, 180, substr(r.at, 1, 10), NULL, substr(r.at, 1, 10)
  FROM outside_contract c JOIN audit_record r ON r.root_kind = 'contract' AND r.root_id = c.id AND r.seq = 1;
