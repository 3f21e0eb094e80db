-- What people say to each other about an object. Nobody changes what was said; its writer can take it
-- back, and that it was there stays to be seen.

-- owner: governance
CREATE TABLE governance_comment (
  id           {{text}} NOT NULL PRIMARY KEY,
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  account_id   {{text}} NOT NULL REFERENCES account (id),
  said         {{text}} NOT NULL,
  at           {{text}} NOT NULL,
  withdrawn_at {{text}}
) {{strict}};
CREATE INDEX governance_comment_subject ON governance_comment (subject_kind, subject_id, at, id);

-- Who is to read it.
-- owner: governance
CREATE TABLE governance_comment_mention (
  comment_id {{text}} NOT NULL REFERENCES governance_comment (id),
  account_id {{text}} NOT NULL REFERENCES account (id),
  seen_at    {{text}},
  PRIMARY KEY (comment_id, account_id)
) {{strict}};
