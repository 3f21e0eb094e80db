-- owner: platform
CREATE TABLE idempotency_key (
  actor_id        {{text}} NOT NULL,
  operation       {{text}} NOT NULL,
  idempotency_key {{text}} NOT NULL,
  request_hash    {{text}} NOT NULL,
  response        {{text}} NOT NULL,
  version         {{int}},
  created_at      {{text}} NOT NULL,
  PRIMARY KEY (actor_id, operation, idempotency_key)
) {{strict}};
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

CREATE TABLE access_log (
  id           {{text}} NOT NULL PRIMARY KEY,
  at           {{text}} NOT NULL,
  actor_id     {{text}} NOT NULL,
  what         {{text}} NOT NULL,
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  detail       {{text}} NOT NULL,
  request_id   {{text}} NOT NULL
) {{strict}};
CREATE INDEX access_log_at ON access_log (at);

CREATE TABLE audit_head (
  root_kind {{text}} NOT NULL,
  root_id   {{text}} NOT NULL,
  seq       {{int}} NOT NULL,
  hash      {{text}} NOT NULL,
  anchored  {{int}} NOT NULL,
  PRIMARY KEY (root_kind, root_id)
) {{strict}};
CREATE INDEX audit_head_unanchored ON audit_head (root_kind, root_id) WHERE anchored = 0;

CREATE TABLE audit_record (
  id            {{text}} NOT NULL UNIQUE,
  root_kind     {{text}} NOT NULL,
  root_id       {{text}} NOT NULL,
  seq           {{int}} NOT NULL,
  at            {{text}} NOT NULL,
  actor_id      {{text}} NOT NULL,
  action        {{text}} NOT NULL,
  subject_kind  {{text}} NOT NULL,
  subject_id    {{text}} NOT NULL,
  changes       {{text}} NOT NULL,
  request_id    {{text}} NOT NULL,
  previous_hash {{text}} NOT NULL,
  hash          {{text}} NOT NULL,
  PRIMARY KEY (root_kind, root_id, seq)
) {{strict}};
CREATE INDEX audit_record_actor ON audit_record (actor_id, id);
CREATE INDEX audit_record_action ON audit_record (action, id);

CREATE TABLE audit_personal (
  root_kind {{text}} NOT NULL,
  root_id   {{text}} NOT NULL,
  seq       {{int}} NOT NULL,
  path      {{text}} NOT NULL,
  side      {{text}} NOT NULL,
  salt      {{text}} NOT NULL,
  value     {{text}},
  PRIMARY KEY (root_kind, root_id, seq, path, side)
) {{strict}};

CREATE TABLE audit_anchor (
  number        {{int}} NOT NULL PRIMARY KEY,
  at            {{text}} NOT NULL,
  heads         {{int}} NOT NULL,
  previous_hash {{text}} NOT NULL,
  hash          {{text}} NOT NULL
) {{strict}};

CREATE TABLE audit_anchor_entry (
  number    {{int}} NOT NULL,
  root_kind {{text}} NOT NULL,
  root_id   {{text}} NOT NULL,
  seq       {{int}} NOT NULL,
  hash      {{text}} NOT NULL,
  PRIMARY KEY (number, root_kind, root_id)
) {{strict}};

-- What the installation is: its name, and whether it holds the demo.
CREATE TABLE installation (
  id                {{int}} NOT NULL PRIMARY KEY,
  organisation_name {{text}} NOT NULL,
  demo              {{int}} NOT NULL,
  created_at        {{text}} NOT NULL
) {{strict}};
