-- owner: platform
-- Work that goes on after the answer. `owner` is the process that runs it, `lease_until` the moment
-- after which that process counts as gone.
CREATE TABLE job (
  id               {{text}} NOT NULL PRIMARY KEY,
  kind             {{text}} NOT NULL,
  subject_id       {{text}} NOT NULL,
  state            {{text}} NOT NULL,
  phase            {{text}} NOT NULL,
  done             {{int}} NOT NULL,
  total            {{int}} NOT NULL,
  error_code       {{text}},
  owner            {{text}},
  lease_until      {{text}},
  cancel_requested {{int}} NOT NULL,
  created_by       {{text}} NOT NULL,
  created_at       {{text}} NOT NULL,
  ended_at         {{text}}
) {{strict}};
CREATE INDEX job_state ON job (state, created_at);

-- The input of a job and what it found, in pieces, for a day.
CREATE TABLE job_file (
  subject_id {{text}} NOT NULL,
  name       {{text}} NOT NULL,
  position   {{int}} NOT NULL,
  content    {{text}} NOT NULL,
  created_at {{text}} NOT NULL,
  PRIMARY KEY (subject_id, name, position)
) {{strict}};
CREATE INDEX job_file_age ON job_file (created_at);
