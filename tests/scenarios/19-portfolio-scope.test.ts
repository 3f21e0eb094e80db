// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// A role on one application shows that application, and nothing of the others.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { accept, day, euro, goodPassword, grant, invite } from "./lib/make.ts";
import { person, supplier, unique } from "./lib/make.ts";
import { agreement, application, contract, domain, facts, spend } from "./lib/portfolio.ts";

let manager: Client;
let narrow: Client; // Product owner of one application only.
let home: any;
let mine: any;
let other: any; // Same domain, same customer, linked to mine.
const mark = unique("scope");

before(async () => {
  manager = await client("contract_manager");
  const admin = await client("administrator");
  home = await domain(manager);
  const customerIds = [(await supplier(manager)).id];
  const make = (name: string) => application(manager, { domainId: home.id, name, customerIds });
  other = await make(`${mark} a other`);
  mine = await make(`${mark} z mine`);
  const link = { otherId: other.id, kind: "interface", strengthPercent: 5, source: "Architect" };
  expectStatus(await manager.post(`/applications/${mine.id}/state-link`, link), 200);
  await contract(manager, [mine.id], { title: `${mark} mine` });
  const hidden = await contract(manager, [other.id], { title: `${mark} other` });
  await spend(manager, hidden.id, `${day().slice(0, 8)}01`, 123_456_789);
  const account = await invite(admin);
  expectStatus(await accept(account), 204);
  const scope = { scopeKind: "application", scopeId: mine.id };
  await grant(admin, account.id, "product_owner", scope);
  narrow = new Client();
  expectStatus(await narrow.signIn(account.email, goodPassword), 201);
});

describe("a role on one application shows only that one", () => {
  test("in the list and its count", async () => {
    const { items, count } = expectStatus(await narrow.get("/applications"), 200).json;
    assert.deepEqual([items.map((a: any) => a.id), count], [[mine.id], 1]);
  });

  test("as a page", async () => {
    expectStatus(await narrow.get(`/applications/${mine.id}`), 200);
    expectProblem(await narrow.get(`/applications/${other.id}`), 404, "not_found");
  });

  test("without the names or ids of what it is linked to", async () => {
    const { text } = expectStatus(await narrow.get(`/applications/${mine.id}`), 200);
    assert.ok(!text.includes(other.id), "the page names an application that is hidden");
  });

  test("in the graph", async () => {
    const { json, text } = expectStatus(await narrow.get("/portfolio-graphs/current"), 200);
    assert.deepEqual(
      json.applications.map((a: any) => a.id),
      [mine.id],
    );
    assert.deepEqual(json.links, []);
    assert.ok(!text.includes(other.id));
  });

  test("in the coverage, whatever is asked", async () => {
    for (const query of ["", `?domainId=${home.id}`, `?applicationId=${mine.id}`]) {
      const { json, text } = expectStatus(await narrow.get(`/coverages/current${query}`), 200);
      assert.deepEqual(
        json.rows.map((r: any) => r.applicationId),
        [mine.id],
      );
      assert.ok(!text.includes(other.id) && !text.includes(`${mark} other`));
    }
    const one = await narrow.get(`/coverages/current?applicationId=${other.id}`);
    assert.deepEqual(expectStatus(one, 200).json.rows, []);
  });

  test("in the coverage, without the spend of contracts that are hidden", async () => {
    const { spendThisYear } = (await narrow.get("/coverages/current")).json;
    const total = spendThisYear?.total.amountMinor ?? 0;
    assert.ok(total < 123_456_789, `${total} cents of all contracts are shown`);
  });

  test("among the counts of the domains", async () => {
    const { items } = expectStatus(await narrow.get("/domains"), 200).json;
    const seen = items.reduce((sum: number, d: any) => sum + d.applicationCount, 0);
    assert.ok(seen <= 1, `the counts tell of ${seen} applications`);
  });

  test("in a search, also behind many that are hidden", async () => {
    for (let i = 0; i < 22; ++i)
      await application(manager, { domainId: home.id, name: `${mark} b ${i}` });
    const { items } = expectStatus(await narrow.get(`/search?q=${mark}`), 200).json;
    assert.deepEqual(
      items.map((hit: any) => hit.id),
      [mine.id],
    );
  });

  test("to change, and adds none", async () => {
    await narrow.get(`/applications/${mine.id}`);
    const body = facts(home.id, { number: mine.number, name: mine.name });
    expectStatus(await narrow.put(`/applications/${mine.id}`, body), 200);
    const put = await narrow.put(`/applications/${other.id}`, facts(home.id), { version: 1 });
    expectProblem(put, 404, "not_found");
    expectProblem(await narrow.post("/applications", facts(home.id)), 403, "not_permitted");
    expectProblem(await narrow.post("/domains", { name: unique("D") }), 403, "not_permitted");
    const steps = [{ name: "All", days: 1 }];
    expectProblem(await narrow.put("/lead-times", { steps }, { version: 1 }), 403, "not_permitted");
  });

  test("to link to; a hidden one is as unknown as none", async () => {
    await narrow.get(`/applications/${mine.id}`);
    const link = { kind: "shared_team", strengthPercent: 1, source: "Guess" };
    const path = `/applications/${mine.id}/state-link`;
    expectProblem(await narrow.post(path, { ...link, otherId: "nowhere" }), 400);
    expectProblem(await narrow.post(path, { ...link, otherId: other.id }), 400);
  });

  test("and no contracts, because those are of the organisation", async () => {
    const { id } = await contract(manager, [mine.id]);
    expectProblem(await narrow.get("/contracts"), 403, "not_permitted");
    expectProblem(await narrow.get(`/contracts/${id}`), 404, "not_found");
    const body = await agreement(manager, [mine.id], { yearlyAmount: euro(1) });
    expectProblem(await narrow.post("/contracts", body), 403, "not_permitted");
  });
});

test("a supplier sees nothing of the portfolio", async () => {
  const admin = await client("administrator");
  const own = await supplier(manager);
  const outsider = (await person(admin, ["supplier"], own.id)).client;
  const one = await application(manager, { customerIds: [own.id] });
  const paths = ["/domains", "/applications", "/portfolio-graphs/current", "/coverages/current"];
  for (const path of [...paths, "/lead-times"])
    expectProblem(await outsider.get(path), 403, "not_permitted");
  expectProblem(await outsider.get(`/applications/${one.id}`), 404, "not_found");
  const body = facts(home.id);
  expectProblem(await outsider.put(`/applications/${one.id}`, body, { version: 1 }), 404);
  expectProblem(await outsider.post("/applications", body), 403, "not_permitted");
  const hits = (await outsider.get(`/search?q=${one.number}`)).json.items;
  assert.deepEqual(hits, []);
});
