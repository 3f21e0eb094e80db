-- owner: exchange
CREATE TABLE data_import (
  id          {{text}} NOT NULL PRIMARY KEY,
  job_id      {{text}} NOT NULL,
  state       {{text}} NOT NULL,
  file_name   {{text}} NOT NULL,
  file_bytes  {{int}} NOT NULL,
  sha256      {{text}} NOT NULL,
  counts      {{text}} NOT NULL,
  error_count {{int}} NOT NULL,
  created_by  {{text}} NOT NULL,
  created_at  {{text}} NOT NULL,
  applied_at  {{text}},
  version     {{int}} NOT NULL
) {{strict}};
CREATE INDEX data_import_creator ON data_import (created_by, created_at);

CREATE TABLE data_import_error (
  import_id {{text}} NOT NULL REFERENCES data_import (id),
  seq       {{int}} NOT NULL,
  sheet     {{text}} NOT NULL,
  row_no    {{int}} NOT NULL,
  heading   {{text}} NOT NULL,
  cell      {{text}} NOT NULL,
  code      {{text}} NOT NULL,
  params    {{text}} NOT NULL,
  cell_text {{text}} NOT NULL,
  PRIMARY KEY (import_id, seq)
) {{strict}};
