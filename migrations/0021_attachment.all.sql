-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- What belongs to a proposal. Once it was submitted nothing is taken away.
-- owner: governance
CREATE TABLE governance_attachment (
  id          {{text}} NOT NULL PRIMARY KEY,
  proposal_id {{text}} NOT NULL REFERENCES governance_proposal (id),
  name        {{text}} NOT NULL,
  media_type  {{text}} NOT NULL,
  size        {{int}} NOT NULL,
  sha256      {{text}} NOT NULL,
  account_id  {{text}} NOT NULL REFERENCES account (id),
  at          {{text}} NOT NULL,
  round       {{int}} NOT NULL
) {{strict}};
CREATE INDEX governance_attachment_proposal ON governance_attachment (proposal_id);

-- The file itself, in pieces of base64.
-- owner: governance
CREATE TABLE governance_attachment_piece (
  attachment_id {{text}} NOT NULL REFERENCES governance_attachment (id),
  seq           {{int}} NOT NULL,
  content       {{text}} NOT NULL,
  PRIMARY KEY (attachment_id, seq)
) {{strict}};
