-- Logs of procedures that were brought in, to see where the time goes. The procedures of this
-- installation itself stand in governance_step.

-- owner: governance
CREATE TABLE governance_lead_log (
  id              {{text}} NOT NULL PRIMARY KEY,
  title           {{text}} NOT NULL,
  sort_key        {{text}} NOT NULL,
  file_name       {{text}} NOT NULL,
  sha256          {{text}} NOT NULL,
  ignored_columns {{text}} NOT NULL,
  cases           {{int}} NOT NULL,
  events          {{int}} NOT NULL,
  brought_by      {{text}} NOT NULL,
  brought_at      {{text}} NOT NULL,
  version         {{int}} NOT NULL
) {{strict}};

-- owner: governance
CREATE TABLE governance_lead_log_piece (
  log_id {{text}} NOT NULL REFERENCES governance_lead_log (id),
  seq    {{int}} NOT NULL,
  lines  {{text}} NOT NULL,
  PRIMARY KEY (log_id, seq)
) {{strict}};
