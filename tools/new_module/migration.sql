-- owner: @name@
CREATE TABLE @name@ (
  id          {{text}} NOT NULL PRIMARY KEY,
  title       {{text}} NOT NULL,
  search_text {{text}} NOT NULL UNIQUE,
  sort_key    {{text}} NOT NULL,
  version     {{int}} NOT NULL
) {{strict}};
CREATE INDEX @name@_sort ON @name@ (sort_key, id);
