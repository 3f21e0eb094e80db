-- owner: law
CREATE TABLE law_threshold (
  kind         {{text}} NOT NULL,
  valid_from   {{text}} NOT NULL,
  amount_minor {{int}} NOT NULL,
  source       {{text}} NOT NULL,
  PRIMARY KEY (kind, valid_from)
) {{strict}};
