-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Who may bind the organisation. A row never changes but for its being revoked.
-- owner: governance
CREATE TABLE governance_mandate (
  id            {{text}} NOT NULL PRIMARY KEY,
  number        {{int}} NOT NULL UNIQUE,
  kind          {{text}} NOT NULL,
  function_id   {{text}} REFERENCES governance_function (id),
  account_id    {{text}} REFERENCES account (id),
  ceiling_minor {{int}},
  ceiling_vat   {{text}},
  starts_on     {{text}} NOT NULL,
  ends_on       {{text}},
  source        {{text}} NOT NULL,
  search_key    {{text}} NOT NULL,
  may_pass_on   {{int}} NOT NULL,
  parent_id     {{text}} REFERENCES governance_mandate (id),
  granted_at    {{text}} NOT NULL,
  revoked_on    {{text}},
  revoked_at    {{text}},
  revoke_reason {{text}} NOT NULL,
  version       {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_mandate_function ON governance_mandate (function_id);
CREATE INDEX governance_mandate_account ON governance_mandate (account_id);
CREATE INDEX governance_mandate_parent ON governance_mandate (parent_id);

-- owner: governance
CREATE TABLE governance_mandate_act (
  mandate_id {{text}} NOT NULL REFERENCES governance_mandate (id),
  act        {{text}} NOT NULL,
  PRIMARY KEY (mandate_id, act)
) {{strict}};

-- None: on all objects.
-- owner: governance
CREATE TABLE governance_mandate_object (
  mandate_id {{text}} NOT NULL REFERENCES governance_mandate (id),
  kind       {{text}} NOT NULL,
  object_id  {{text}} NOT NULL,
  PRIMARY KEY (mandate_id, kind, object_id)
) {{strict}};

-- What each one stands on, itself included at depth 0; fixed when it is granted.
-- owner: governance
CREATE TABLE governance_mandate_chain (
  mandate_id  {{text}} NOT NULL REFERENCES governance_mandate (id),
  depth       {{int}} NOT NULL,
  ancestor_id {{text}} NOT NULL REFERENCES governance_mandate (id),
  PRIMARY KEY (mandate_id, depth)
) {{strict}};
CREATE INDEX governance_mandate_chain_ancestor ON governance_mandate_chain (ancestor_id);

-- The last number given.
INSERT INTO governance_setting (id, version) VALUES ('mandate_number', 0);
