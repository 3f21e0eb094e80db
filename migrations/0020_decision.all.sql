-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Until when a person who proved anew who they are may sign; null again once they did.
ALTER TABLE session ADD COLUMN confirmed_until {{text}};

-- What somebody asks to be decided. Once it is decided it never changes: the decision stands on it.
-- owner: governance
CREATE TABLE governance_proposal (
  id              {{text}} NOT NULL PRIMARY KEY,
  number          {{int}} NOT NULL UNIQUE,
  state           {{text}} NOT NULL,
  title           {{text}} NOT NULL,
  act             {{text}} NOT NULL,
  subject_kind    {{text}},
  subject_id      {{text}},
  scope_kind      {{text}} NOT NULL,
  scope_id        {{text}} NOT NULL,
  amount_minor    {{int}},
  options_minor   {{int}},
  vat             {{text}},
  counterparty_id {{text}} REFERENCES organisation (id),
  related_key     {{text}},
  related_sort    {{text}},
  grounds         {{text}} NOT NULL,
  carry_out_by    {{text}},
  replaces_id     {{text}},
  content         {{text}},
  basis           {{text}},
  author_id       {{text}} NOT NULL REFERENCES account (id),
  created_at      {{text}} NOT NULL,
  submitted_at    {{text}},
  settled_at      {{text}},
  round           {{int}} NOT NULL,
  search_key      {{text}} NOT NULL,
  sort_key        {{text}} NOT NULL,
  version         {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_proposal_subject ON governance_proposal (subject_kind, subject_id);
CREATE INDEX governance_proposal_related ON governance_proposal (related_sort);
CREATE INDEX governance_proposal_author ON governance_proposal (author_id);
CREATE INDEX governance_proposal_state ON governance_proposal (state, submitted_at);

-- Which advice the author asks, and until when the decision waits for it.
-- owner: governance
CREATE TABLE governance_advice_need (
  proposal_id {{text}} NOT NULL REFERENCES governance_proposal (id),
  role_key    {{text}} NOT NULL REFERENCES role (role_key),
  due_on      {{text}} NOT NULL,
  PRIMARY KEY (proposal_id, role_key)
) {{strict}};

-- The advice of one round: a proposal that comes back asks anew.
-- owner: governance
CREATE TABLE governance_advice (
  proposal_id {{text}} NOT NULL REFERENCES governance_proposal (id),
  round       {{int}} NOT NULL,
  role_key    {{text}} NOT NULL REFERENCES role (role_key),
  due_on      {{text}} NOT NULL,
  verdict     {{text}},
  reasons     {{text}} NOT NULL,
  account_id  {{text}} REFERENCES account (id),
  given_at    {{text}},
  PRIMARY KEY (proposal_id, round, role_key)
) {{strict}};

-- The decision log. A row is never removed.
-- owner: governance
CREATE TABLE governance_decision (
  id               {{text}} NOT NULL PRIMARY KEY,
  number           {{int}} NOT NULL UNIQUE,
  proposal_id      {{text}} NOT NULL UNIQUE REFERENCES governance_proposal (id),
  outcome          {{text}} NOT NULL,
  reasons          {{text}} NOT NULL,
  account_id       {{text}} NOT NULL REFERENCES account (id),
  deputy           {{int}} NOT NULL,
  mandate_id       {{text}} NOT NULL REFERENCES governance_mandate (id),
  decided_at       {{text}} NOT NULL,
  counted_minor    {{int}},
  budget_line_id   {{text}} REFERENCES governance_budget_line (id),
  booked_minor     {{int}} NOT NULL,
  withdrawn_at     {{text}},
  withdrawn_by     {{text}} REFERENCES account (id),
  withdraw_reason  {{text}} NOT NULL,
  replaced_by      {{text}} REFERENCES governance_decision (id),
  replaced_at      {{text}},
  used_at          {{text}},
  used_by          {{text}} REFERENCES account (id),
  used_kind        {{text}},
  used_id          {{text}},
  version          {{int}} NOT NULL
) {{strict}};

-- Each step of each procedure: what happened when, in the order in which it did.
-- owner: governance
CREATE TABLE governance_step (
  id         {{text}} NOT NULL PRIMARY KEY,
  case_kind  {{text}} NOT NULL,
  case_id    {{text}} NOT NULL,
  seq        {{int}} NOT NULL,
  step       {{text}} NOT NULL,
  account_id {{text}} NOT NULL,
  at         {{text}} NOT NULL,
  note       {{text}} NOT NULL,
  UNIQUE (case_kind, case_id, seq)
) {{strict}};

-- "This step cannot finish before…": rooms write it, and ask it when the step is to finish.
-- owner: governance
CREATE TABLE governance_condition (
  id           {{text}} NOT NULL PRIMARY KEY,
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  step         {{text}} NOT NULL,
  source       {{text}} NOT NULL,
  asks         {{text}} NOT NULL,
  created_by   {{text}} NOT NULL,
  created_at   {{text}} NOT NULL,
  answer       {{text}},
  answered_by  {{text}},
  answered_at  {{text}},
  version      {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_condition_subject ON governance_condition (subject_kind, subject_id, step);

-- An interest that a person has in an object, or in an organisation.
-- owner: governance
CREATE TABLE governance_interest (
  id           {{text}} NOT NULL PRIMARY KEY,
  account_id   {{text}} NOT NULL REFERENCES account (id),
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  nature       {{text}} NOT NULL,
  declared_at  {{text}} NOT NULL,
  verdict      {{text}},
  measure      {{text}} NOT NULL,
  assessed_by  {{text}} REFERENCES account (id),
  assessed_at  {{text}},
  ended_on     {{text}},
  version      {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_interest_account ON governance_interest (account_id);
CREATE INDEX governance_interest_subject ON governance_interest (subject_kind, subject_id);

-- Days on which somebody is away, so that a deputy decides.
-- owner: governance
CREATE TABLE governance_absence (
  id         {{text}} NOT NULL PRIMARY KEY,
  account_id {{text}} NOT NULL REFERENCES account (id),
  starts_on  {{text}} NOT NULL,
  ends_on    {{text}} NOT NULL,
  created_by {{text}} NOT NULL
) {{strict}};
CREATE INDEX governance_absence_account ON governance_absence (account_id);

-- The last number given.
INSERT INTO governance_setting (id, version) VALUES ('proposal_number', 0);
INSERT INTO governance_setting (id, version) VALUES ('decision_number', 0);
