-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Which thresholds hold for the contracting authority of this installation.
-- owner: law
CREATE TABLE law_authority (
  id      {{text}} NOT NULL PRIMARY KEY,
  level   {{text}} NOT NULL,
  version {{int}} NOT NULL
) {{strict}};

INSERT INTO law_authority (id, level, version) VALUES ('organisation', 'central', 1);
