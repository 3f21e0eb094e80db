// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import { blockNames, blockOrder } from "./home-order.ts";

test("each role starts with its own block, and every block has one place", () => {
  assert.equal(blockOrder(["controller"])[0], "lawfulness");
  assert.equal(blockOrder(["auditor", "controller"])[0], "audit");
  assert.deepEqual(blockOrder(["unknown"]), [...blockNames]);
  for (const keys of [["buyer"], ["auditor", "director"]])
    assert.deepEqual([...blockOrder(keys)].sort(), [...blockNames].sort());
});
