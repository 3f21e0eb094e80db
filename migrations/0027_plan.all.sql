-- On which day a step of a procedure was planned: the first row is the plan, each later one a new plan.
-- What was planned is never changed.

-- owner: governance
CREATE TABLE governance_plan (
  case_kind  {{text}} NOT NULL,
  case_id    {{text}} NOT NULL,
  seq        {{int}} NOT NULL,
  planned_on {{text}} NOT NULL,
  reason     {{text}} NOT NULL,
  account_id {{text}} NOT NULL,
  at         {{text}} NOT NULL,
  PRIMARY KEY (case_kind, case_id, seq)
) {{strict}};
