-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Mail that was to be sent, and what became of it. Its id makes its Message-ID, the same on every
-- try. `lease_until`: until then one process is sending it.
-- owner: platform
CREATE TABLE mail (
  id          {{text}} NOT NULL PRIMARY KEY,
  kind        {{text}} NOT NULL,
  account_id  {{text}} NOT NULL,
  address     {{text}} NOT NULL,
  subject     {{text}} NOT NULL,
  body        {{text}} NOT NULL,
  state       {{text}} NOT NULL,
  attempts    {{int}} NOT NULL,
  next_try_at {{text}} NOT NULL,
  lease_until {{text}} NOT NULL,
  created_at  {{text}} NOT NULL,
  settled_at  {{text}},
  said        {{text}} NOT NULL
) {{strict}};
CREATE INDEX mail_due ON mail (state, next_try_at);
CREATE INDEX mail_account ON mail (account_id, created_at);

-- How a person wants to hear of what waits; without a row: at once.
-- owner: governance
CREATE TABLE governance_notification (
  account_id {{text}} NOT NULL PRIMARY KEY REFERENCES account (id),
  mode       {{text}} NOT NULL
) {{strict}};

-- A secret address at which a calendar reads what waits for a person. Only its hash is kept.
-- owner: governance
CREATE TABLE governance_calendar_feed (
  account_id {{text}} NOT NULL PRIMARY KEY REFERENCES account (id),
  token_hash {{text}} NOT NULL UNIQUE,
  created_at {{text}} NOT NULL
) {{strict}};

INSERT INTO governance_setting (id, version) VALUES ('digest_on', 0);
