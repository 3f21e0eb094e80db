-- Papers about any object: what they are, each version of the file, and who said to keep them.
-- The files themselves stand in a folder, by their SHA-256.

-- owner: document
CREATE TABLE document (
  id              {{text}} NOT NULL PRIMARY KEY,
  subject_kind    {{text}} NOT NULL,
  subject_id      {{text}} NOT NULL,
  kind            {{text}} NOT NULL,
  title           {{text}} NOT NULL,
  sort_key        {{text}} NOT NULL,
  search_text     {{text}} NOT NULL,
  mark            {{text}} NOT NULL,
  ground          {{text}} NOT NULL,
  retention       {{text}} NOT NULL,
  state           {{text}} NOT NULL,
  reason          {{text}} NOT NULL,
  created_by      {{text}} NOT NULL REFERENCES account (id),
  created_at      {{text}} NOT NULL,
  version         {{int}} NOT NULL
) {{strict}};
CREATE INDEX document_subject ON document (subject_kind, subject_id);

-- owner: document
CREATE TABLE document_version (
  document_id {{text}} NOT NULL REFERENCES document (id),
  number      {{int}} NOT NULL,
  file_name   {{text}} NOT NULL,
  media_type  {{text}} NOT NULL,
  size        {{int}} NOT NULL,
  sha256      {{text}} NOT NULL,
  pages       {{int}},
  note        {{text}} NOT NULL,
  account_id  {{text}} NOT NULL REFERENCES account (id),
  at          {{text}} NOT NULL,
  PRIMARY KEY (document_id, number)
) {{strict}};
CREATE INDEX document_version_file ON document_version (sha256);

-- While one is there and not lifted nothing of the document is destroyed.
-- owner: document
CREATE TABLE document_hold (
  id          {{text}} NOT NULL PRIMARY KEY,
  document_id {{text}} NOT NULL REFERENCES document (id),
  ground      {{text}} NOT NULL,
  placed_by   {{text}} NOT NULL REFERENCES account (id),
  placed_at   {{text}} NOT NULL,
  lifted_by   {{text}} REFERENCES account (id),
  lifted_at   {{text}},
  lift_reason {{text}} NOT NULL,
  version     {{int}} NOT NULL
) {{strict}};
CREATE INDEX document_hold_document ON document_hold (document_id);

-- A file that arrives in pieces. `document_id`: what came of it.
-- owner: document
CREATE TABLE document_upload (
  id          {{text}} NOT NULL PRIMARY KEY,
  account_id  {{text}} NOT NULL REFERENCES account (id),
  file_name   {{text}} NOT NULL,
  size        {{int}} NOT NULL,
  created_at  {{text}} NOT NULL,
  document_id {{text}}
) {{strict}};
CREATE INDEX document_upload_day ON document_upload (created_at);
