// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Who works here, for choosing who gets a role: by name, for colleagues only.
import assert from "node:assert/strict";
import { test } from "node:test";
import { client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { invite, person, supplier } from "./lib/make.ts";
import { assign } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

test("colleagues find each other by name and get a role for an application", async () => {
  const admin = await client("administrator");
  const manager = await client("contract_manager");
  const colleague = await person(admin);
  const path = `/people?q=${encodeURIComponent(colleague.name)}`;
  const found = expectStatus(await manager.get(path), 200).json;
  assert.deepEqual(found.items, [{ id: colleague.id, name: colleague.name }]);
  const made = await application(manager);
  await assign(manager, colleague.id, "product_owner", "application", made.id);
  const theirs = await manager.get(`/applications?ownerId=${colleague.id}`);
  assert.deepEqual(
    expectStatus(theirs, 200).json.items.map(({ id }: any) => id),
    [made.id],
  );
});

test("nobody is found who cannot sign in, or who works for a supplier", async () => {
  const admin = await client("administrator");
  const manager = await client("contract_manager");
  const invited = await invite(admin);
  const { id } = await supplier(manager);
  const outside = await person(admin, [], id);
  for (const { name } of [invited, outside]) {
    const found = await manager.get(`/people?q=${encodeURIComponent(name)}`);
    assert.equal(expectStatus(found, 200).json.count, 0, name);
  }
  expectProblem(await (await client("supplier")).get("/people"), 403);
  expectProblem(await (await client("assessor")).get("/people"), 403);
});
