-- owner: lawfulness
-- What the rules see. Computed from the facts of each room, never typed in; kept so that it is known
-- since when, and until when.
CREATE TABLE lawfulness_signal (
  id            {{text}} NOT NULL PRIMARY KEY,
  rule_key      {{text}} NOT NULL,
  subject_kind  {{text}} NOT NULL,
  subject_id    {{text}} NOT NULL,
  part          {{text}} NOT NULL,
  variant       {{text}} NOT NULL,
  outcome       {{text}} NOT NULL,
  vat           {{text}} NOT NULL,
  figures       {{text}} NOT NULL,
  since_on      {{text}} NOT NULL,
  signalled_at  {{text}} NOT NULL,
  ended_at      {{text}},
  subject_title {{text}} NOT NULL,
  sort_key      {{text}} NOT NULL,
  search_text   {{text}} NOT NULL,
  conclusion    {{text}},
  version       {{int}} NOT NULL
) {{strict}};
CREATE UNIQUE INDEX lawfulness_signal_open
  ON lawfulness_signal (subject_kind, subject_id, rule_key, part) WHERE ended_at IS NULL;
CREATE INDEX lawfulness_signal_subject ON lawfulness_signal (subject_kind, subject_id);
CREATE INDEX lawfulness_signal_since ON lawfulness_signal (since_on, id);
CREATE INDEX lawfulness_signal_title ON lawfulness_signal (sort_key, id);

-- What a named person concludes from a signal. Append only; the last one counts.
CREATE TABLE lawfulness_conclusion (
  id           {{text}} NOT NULL PRIMARY KEY,
  signal_id    {{text}} NOT NULL REFERENCES lawfulness_signal (id),
  seq          {{int}} NOT NULL,
  conclusion   {{text}} NOT NULL,
  ground       {{text}} NOT NULL,
  figures      {{text}} NOT NULL,
  concluded_by {{text}} NOT NULL,
  concluded_at {{text}} NOT NULL,
  UNIQUE (signal_id, seq)
) {{strict}};

-- For which day all signals of one kind of object were last computed; and for which day they are
-- being computed, and how far.
CREATE TABLE lawfulness_run (
  subject_kind {{text}} NOT NULL PRIMARY KEY,
  computed_on  {{text}},
  running_on   {{text}},
  after_id     {{text}} NOT NULL
) {{strict}};
