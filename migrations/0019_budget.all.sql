-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- An article of the budget or a cost centre in one year. What is granted and booked is the sum of
-- its entries, kept beside them so that one row is locked and read.
-- owner: governance
CREATE TABLE governance_budget_line (
  id            {{text}} NOT NULL PRIMARY KEY,
  year          {{int}} NOT NULL,
  code          {{text}} NOT NULL,
  code_key      {{text}} NOT NULL,
  title         {{text}} NOT NULL,
  search_key    {{text}} NOT NULL,
  sort_key      {{text}} NOT NULL,
  vat           {{text}} NOT NULL,
  granted_minor {{int}} NOT NULL,
  booked_minor  {{int}} NOT NULL,
  version       {{int}} NOT NULL,
  UNIQUE (year, code_key)
) {{strict}};
CREATE INDEX governance_budget_line_sort ON governance_budget_line (sort_key, id);

-- Never changed and never removed.
-- owner: governance
CREATE TABLE governance_budget_entry (
  id            {{text}} NOT NULL PRIMARY KEY,
  line_id       {{text}} NOT NULL REFERENCES governance_budget_line (id),
  seq           {{int}} NOT NULL,
  kind          {{text}} NOT NULL,
  amount_minor  {{int}} NOT NULL,
  reason        {{text}} NOT NULL,
  other_line_id {{text}} REFERENCES governance_budget_line (id),
  mandate_id    {{text}} REFERENCES governance_mandate (id),
  account_id    {{text}} NOT NULL,
  at            {{text}} NOT NULL,
  UNIQUE (line_id, seq)
) {{strict}};

ALTER TABLE governance_mandate ADD COLUMN budget_line_id {{text}} REFERENCES governance_budget_line (id);
