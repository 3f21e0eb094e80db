// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldId, fieldName, nearestField } from "./paths.ts";

test("a server path leads to a field", () => {
  assert.equal(fieldName("lots[0].maximum.amountMinor"), "lots.0.maximum.amount");
  assert.equal(fieldId("lots.0.title"), "f-lots-0-title");
  const known = ["title", "maximum.amount", "maximum.vat", "lots.0.title"];
  assert.equal(nearestField("maximum", known), "maximum.amount");
  assert.equal(nearestField("title.length", known), "title");
  assert.equal(nearestField("unknown", known), null);
});
