-- owner: party
CREATE TABLE organisation (
  id          {{text}} NOT NULL PRIMARY KEY,
  name        {{text}} NOT NULL,
  kind        {{text}} NOT NULL,
  kvk_number  {{text}} UNIQUE,
  sort_key    {{text}} NOT NULL,
  search_text {{text}} NOT NULL,
  version     {{int}} NOT NULL
) {{strict}};
CREATE INDEX organisation_sort ON organisation (sort_key, id);

CREATE TABLE account (
  id                 {{text}} NOT NULL PRIMARY KEY,
  organisation_id    {{text}} NOT NULL REFERENCES organisation (id),
  email              {{text}} NOT NULL,
  email_key          {{text}} NOT NULL UNIQUE,
  display_name       {{text}} NOT NULL,
  sort_key           {{text}} NOT NULL,
  search_text        {{text}} NOT NULL,
  state              {{text}} NOT NULL,
  locale             {{text}} NOT NULL,
  password_hash      {{text}},
  totp_secret        {{text}},
  totp_enabled       {{int}} NOT NULL,
  totp_last_step     {{int}} NOT NULL,
  last_sign_in_at    {{text}},
  reset_requested_at {{text}},
  version            {{int}} NOT NULL
) {{strict}};
CREATE INDEX account_sort ON account (sort_key, id);

-- One-time links. Only the hash of the token is stored; a new link of an account voids the old one.
CREATE TABLE account_link (
  account_id {{text}} NOT NULL PRIMARY KEY REFERENCES account (id),
  token_hash {{text}} NOT NULL UNIQUE,
  expires_at {{text}} NOT NULL
) {{strict}};

CREATE TABLE session (
  token_hash    {{text}} NOT NULL PRIMARY KEY,
  account_id    {{text}} NOT NULL REFERENCES account (id),
  signed_in_at  {{text}} NOT NULL,
  expires_at    {{text}} NOT NULL
) {{strict}};
CREATE INDEX session_account ON session (account_id);
CREATE INDEX session_expiry ON session (expires_at);

-- `bucket` is the hash of an e-mail address or of a network address.
CREATE TABLE sign_in_failure (
  id     {{text}} NOT NULL PRIMARY KEY,
  bucket {{text}} NOT NULL,
  at     {{text}} NOT NULL
) {{strict}};
CREATE INDEX sign_in_failure_bucket ON sign_in_failure (bucket, at);

CREATE TABLE role (
  role_key {{text}} NOT NULL PRIMARY KEY,
  position {{int}} NOT NULL
) {{strict}};
CREATE TABLE role_permission (
  role_key   {{text}} NOT NULL REFERENCES role (role_key),
  permission {{text}} NOT NULL,
  PRIMARY KEY (role_key, permission)
) {{strict}};

CREATE TABLE role_grant (
  id         {{text}} NOT NULL PRIMARY KEY,
  account_id {{text}} NOT NULL REFERENCES account (id),
  role_key   {{text}} NOT NULL REFERENCES role (role_key),
  scope_kind {{text}} NOT NULL,
  scope_id   {{text}} NOT NULL,
  starts_on  {{text}} NOT NULL,
  ends_on    {{text}}
) {{strict}};
CREATE INDEX role_grant_account ON role_grant (account_id);
