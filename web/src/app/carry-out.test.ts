// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Decision } from "../lib/model.ts";
import { wayOf } from "./carry-out.ts";

const decision = (act: string, content: object | null): Decision =>
  ({
    id: "b7",
    act,
    subject: { kind: "framework", id: "f1" },
    content: content && JSON.stringify(content),
  }) as unknown as Decision;

test("the content goes out word for word, with the decision", () => {
  const way = wayOf(decision("framework_amend", { kind: "term", endsOn: "2029-12-31" }));
  assert.equal(way?.object, "/frameworks/f1");
  assert.equal(way.command, "amend");
  assert.deepEqual(way.body, { kind: "term", endsOn: "2029-12-31", decisionId: "b7" });
});

test("how a party leaves picks the act, and is not sent", () => {
  const way = wayOf(decision("party_change", { end: "succeeded", partyId: "p1" }));
  assert.equal(way?.command, "succeed-party");
  assert.deepEqual(way.body, { partyId: "p1", decisionId: "b7" });
  assert.equal(wayOf(decision("party_change", { end: "unknown" })), null);
});

test("an act without content is carried out elsewhere", () => {
  assert.equal(wayOf(decision("call_off_start", null)), null);
});
