-- Sessions that can be listed and ended one by one, identities at a provider elsewhere, suppliers that
-- manage their own people, and programs that sign in.

-- Sessions are short: whoever is signed in does so anew after this.
DROP TABLE session;
-- owner: party
CREATE TABLE session (
  token_hash      {{text}} NOT NULL PRIMARY KEY,
  id              {{text}} NOT NULL UNIQUE,
  account_id      {{text}} NOT NULL REFERENCES account (id),
  provider_key    {{text}} NOT NULL,
  level           {{int}} NOT NULL,
  user_agent      {{text}} NOT NULL,
  address         {{text}} NOT NULL,
  signed_in_at    {{text}} NOT NULL,
  extended_at     {{text}} NOT NULL,
  expires_at      {{text}} NOT NULL,
  confirmed_until {{text}}
) {{strict}};
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

-- A person, or a program.
ALTER TABLE account ADD COLUMN kind {{text}} NOT NULL DEFAULT 'person';
-- Empty: somebody gave the role. Else the key of the identity provider that says so at each sign-in.
ALTER TABLE role_grant ADD COLUMN source {{text}} NOT NULL DEFAULT '';

-- Who an account is at an identity provider. What the provider calls the person never changes.
-- owner: party
CREATE TABLE account_identity (
  provider_key {{text}} NOT NULL,
  subject      {{text}} NOT NULL,
  account_id   {{text}} NOT NULL REFERENCES account (id),
  linked_at    {{text}} NOT NULL,
  PRIMARY KEY (provider_key, subject),
  UNIQUE (provider_key, account_id)
) {{strict}};

-- Somebody is away at a provider. Works once, in the browser that began it.
-- owner: party
CREATE TABLE sign_in_attempt (
  state_hash    {{text}} NOT NULL PRIMARY KEY,
  browser_hash  {{text}} NOT NULL,
  provider_key  {{text}} NOT NULL,
  purpose       {{text}} NOT NULL,
  session_id    {{text}} NOT NULL,
  invitation_id {{text}} NOT NULL,
  nonce         {{text}} NOT NULL,
  verifier      {{text}} NOT NULL,
  return_to     {{text}} NOT NULL,
  created_at    {{text}} NOT NULL,
  expires_at    {{text}} NOT NULL
) {{strict}};
CREATE INDEX sign_in_attempt_expiry ON sign_in_attempt (expires_at);

-- A supplier is invited for a framework; whoever proves to act for it becomes its administrator.
-- owner: party
CREATE TABLE supplier_invitation (
  id              {{text}} NOT NULL PRIMARY KEY,
  organisation_id {{text}} NOT NULL REFERENCES organisation (id),
  framework_id    {{text}} NOT NULL,
  state           {{text}} NOT NULL,
  token_hash      {{text}} NOT NULL UNIQUE,
  expires_at      {{text}} NOT NULL,
  proof           {{text}} NOT NULL,
  email           {{text}} NOT NULL,
  account_id      {{text}} REFERENCES account (id),
  claimed_at      {{text}},
  created_by      {{text}} NOT NULL REFERENCES account (id),
  created_at      {{text}} NOT NULL,
  settled_by      {{text}},
  settled_at      {{text}},
  note            {{text}} NOT NULL,
  version         {{int}} NOT NULL
) {{strict}};
CREATE INDEX supplier_invitation_organisation ON supplier_invitation (organisation_id);
CREATE INDEX supplier_invitation_account ON supplier_invitation (account_id);

-- A program that signs in by itself; its account has no password. Of the secret only the hash stands
-- here. `scopes`: names of permissions, a blank between them.
-- owner: party
CREATE TABLE api_client (
  account_id    {{text}} NOT NULL PRIMARY KEY REFERENCES account (id),
  secret_hash   {{text}} NOT NULL,
  secret_set_at {{text}} NOT NULL,
  scopes        {{text}} NOT NULL,
  purpose       {{text}} NOT NULL,
  created_at    {{text}} NOT NULL,
  last_used_at  {{text}},
  version       {{int}} NOT NULL
) {{strict}};

-- owner: party
CREATE TABLE api_token (
  token_hash {{text}} NOT NULL PRIMARY KEY,
  account_id {{text}} NOT NULL REFERENCES account (id),
  scopes     {{text}} NOT NULL,
  expires_at {{text}} NOT NULL
) {{strict}};
CREATE INDEX api_token_account ON api_token (account_id);
CREATE INDEX api_token_expiry ON api_token (expires_at);
