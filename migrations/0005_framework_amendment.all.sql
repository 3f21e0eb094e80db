-- owner: framework
CREATE TABLE framework_amendment (
  id              {{text}} NOT NULL PRIMARY KEY,
  framework_id    {{text}} NOT NULL REFERENCES framework (id),
  seq             {{int}} NOT NULL,
  kind            {{text}} NOT NULL,
  ground          {{text}},
  reason          {{text}} NOT NULL,
  increase_minor  {{int}} NOT NULL,
  changes         {{text}} NOT NULL,
  amended_on      {{text}} NOT NULL,
  amended_by      {{text}} NOT NULL,
  UNIQUE (framework_id, seq)
) {{strict}};
