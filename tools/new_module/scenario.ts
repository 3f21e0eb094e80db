// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Say what a person does with a @name@, from the first to the last step.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { unique } from "./lib/make.ts";

test("a @name@ is added once and read again", async () => {
  const manager = await client("contract_manager");
  const body = { title: unique("@Name@") };
  const made = expectStatus(await manager.post("/@plural@", body), 201).json;
  assert.deepEqual(expectStatus(await manager.get(`/@plural@/${made.id}`), 200).json, made);
  expectProblem(await manager.post("/@plural@", body), 409, "@name@_title_taken");
});

test("a @name@ does what it is for", () => {
  assert.fail("write the story of a @name@");
});
