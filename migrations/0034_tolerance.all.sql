-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- How much a year may be unlawful, and how much uncertain, before the organisation must account for
-- it apart; in cents without VAT. Null: nobody said so.
-- owner: law
ALTER TABLE law_authority ADD COLUMN tolerance_minor {{int}};
