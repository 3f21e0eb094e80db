-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- Where an act was carried out that has no room here: a number of the file or of the order.
-- owner: governance
ALTER TABLE governance_decision ADD COLUMN used_note {{text}} NOT NULL DEFAULT '';
