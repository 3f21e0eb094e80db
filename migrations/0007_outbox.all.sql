-- owner: platform
-- An event, once for each consumer; it goes in the transaction in which that consumer handles it.
CREATE TABLE outbox (
  id           {{text}} NOT NULL PRIMARY KEY,
  consumer     {{text}} NOT NULL,
  name         {{text}} NOT NULL,
  subject_kind {{text}} NOT NULL,
  subject_id   {{text}} NOT NULL,
  at           {{text}} NOT NULL
) {{strict}};
CREATE INDEX outbox_waiting ON outbox (consumer, at, id);
