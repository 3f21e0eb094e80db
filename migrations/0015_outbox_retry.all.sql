-- SPDX-FileCopyrightText: 2026 The Nokkenas authors
-- SPDX-License-Identifier: EUPL-1.2

-- An event that its consumer cannot handle waits longer each time; the others go before it.
-- owner: platform
ALTER TABLE outbox ADD COLUMN attempts {{int}} NOT NULL DEFAULT 0;
-- owner: platform
ALTER TABLE outbox ADD COLUMN retry_at {{text}} NOT NULL DEFAULT '';
