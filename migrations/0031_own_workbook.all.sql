-- A workbook of the organisation itself: which column is what, who its suppliers are, and the rows
-- that wait for somebody. `definition` and `mapping` are the JSON of the API.
-- owner: exchange
CREATE TABLE data_mapping (
  id          {{text}} NOT NULL PRIMARY KEY,
  name        {{text}} NOT NULL,
  definition  {{text}} NOT NULL,
  created_by  {{text}} NOT NULL,
  created_at  {{text}} NOT NULL,
  used_at     {{text}} NOT NULL,
  removed_at  {{text}},
  version     {{int}} NOT NULL
) {{strict}};

-- What somebody decided about a supplier as the workbook names it, for the next file.
-- owner: exchange
CREATE TABLE data_mapping_place (
  mapping_id      {{text}} NOT NULL REFERENCES data_mapping (id),
  name_key        {{text}} NOT NULL,
  choice          {{text}} NOT NULL,
  organisation_id {{text}},
  PRIMARY KEY (mapping_id, name_key)
) {{strict}};

ALTER TABLE data_import ADD COLUMN mapping_id {{text}};
ALTER TABLE data_import ADD COLUMN mapping {{text}};
ALTER TABLE data_import ADD COLUMN layout {{text}};
ALTER TABLE data_import ADD COLUMN row_count {{int}} NOT NULL DEFAULT 0;
ALTER TABLE data_import ADD COLUMN skipped_count {{int}} NOT NULL DEFAULT 0;
ALTER TABLE data_import ADD COLUMN parked_count {{int}} NOT NULL DEFAULT 0;
ALTER TABLE data_import ADD COLUMN parked_reasons {{text}} NOT NULL DEFAULT '[]';
ALTER TABLE data_import ADD COLUMN open_count {{int}} NOT NULL DEFAULT 0;
ALTER TABLE data_import ADD COLUMN resumed_as {{text}};

-- owner: exchange
CREATE TABLE data_import_name (
  import_id       {{text}} NOT NULL REFERENCES data_import (id),
  seq             {{int}} NOT NULL,
  name_key        {{text}} NOT NULL,
  name            {{text}} NOT NULL,
  kvk             {{text}} NOT NULL,
  row_count       {{int}} NOT NULL,
  first_row       {{int}} NOT NULL,
  choice          {{text}} NOT NULL,
  found_by        {{text}} NOT NULL,
  organisation_id {{text}},
  candidates      {{text}} NOT NULL,
  PRIMARY KEY (import_id, seq)
) {{strict}};

-- `cells`: heading, text and kind of each, as they stand in the workbook.
-- owner: exchange
CREATE TABLE data_import_parked (
  import_id {{text}} NOT NULL REFERENCES data_import (id),
  row_no    {{int}} NOT NULL,
  reasons   {{text}} NOT NULL,
  cells     {{text}} NOT NULL,
  PRIMARY KEY (import_id, row_no)
) {{strict}};

-- owner: exchange
CREATE TABLE data_import_fix (
  import_id {{text}} NOT NULL REFERENCES data_import (id),
  row_no    {{int}} NOT NULL,
  dropped   {{int}} NOT NULL,
  cells     {{text}} NOT NULL,
  checked   {{int}} NOT NULL,
  PRIMARY KEY (import_id, row_no)
) {{strict}};
