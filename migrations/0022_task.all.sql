-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- What waits for a person. It goes when it is done, or when it waits for somebody else.
-- owner: governance
CREATE TABLE governance_task (
  id           {{text}} NOT NULL PRIMARY KEY,
  kind         {{text}} NOT NULL,
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  part         {{text}} NOT NULL,
  account_id   {{text}} NOT NULL REFERENCES account (id),
  due_on       {{text}},
  due_sort     {{text}} NOT NULL,
  path         {{text}} NOT NULL,
  since        {{text}} NOT NULL,
  UNIQUE (subject_kind, subject_id, kind, part, account_id)
) {{strict}};
CREATE INDEX governance_task_account ON governance_task (account_id, due_sort);

-- The day, counted from 1970, for which everything that waits was worked out.
INSERT INTO governance_setting (id, version) VALUES ('tasks_on', 0);
