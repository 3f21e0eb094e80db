-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- The lead times are one list for the whole organisation: its version.
-- owner: portfolio
CREATE TABLE lead_time (
  id      {{text}} NOT NULL PRIMARY KEY,
  version {{int}} NOT NULL
) {{strict}};

INSERT INTO lead_time (id, version) VALUES ('organisation', 1);
