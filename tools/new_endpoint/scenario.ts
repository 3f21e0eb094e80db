// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What @name@ does, and who is refused.
import assert from "node:assert/strict";
import { test } from "node:test";

test("@name@ does what it says", () => {
  assert.fail("write the story of @name@");
});
