-- owner: law
CREATE TABLE law_rule (
  rule_key     {{text}} NOT NULL PRIMARY KEY,
  position     {{int}} NOT NULL,
  subject_kind {{text}} NOT NULL,
  adjustable   {{int}} NOT NULL,
  version      {{int}} NOT NULL
) {{strict}};

-- A rule as it holds from a day on, until its next version. `set_by` is null for what the program
-- brings along.
CREATE TABLE law_rule_version (
  rule_key   {{text}} NOT NULL REFERENCES law_rule (rule_key),
  valid_from {{text}} NOT NULL,
  outcome    {{text}} NOT NULL,
  in_force   {{int}} NOT NULL,
  source_nl  {{text}} NOT NULL,
  source_en  {{text}} NOT NULL,
  parameters {{text}} NOT NULL,
  reason     {{text}},
  set_by     {{text}},
  set_at     {{text}},
  PRIMARY KEY (rule_key, valid_from)
) {{strict}};

-- The source in English; `source` is Dutch.
ALTER TABLE law_threshold ADD COLUMN source_en {{text}} NOT NULL DEFAULT '';
