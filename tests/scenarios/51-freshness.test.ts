// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Freshness: who owns the data of an application or contract confirms them on a rhythm; what nobody
// confirmed counts, and is marked on its row, in every total and in the work of its owner.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, person, supplier, unique } from "./lib/make.ts";
import { agreement, application, contract, facts, domain } from "./lib/portfolio.ts";
import { sql } from "./lib/server.ts";
import { bring, csvs } from "./lib/workbook.ts";

let admin: Client;
let manager: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
});

const database = () => process.env.NOKKENAS_DATABASE ?? "";
const show = async (who: Client, path: string) => expectStatus(await who.get(path), 200).json;
const rowOf = async (who: Client, path: string, id: string) =>
  (await show(who, path)).items.find((one: any) => one.id === id);
const totals = (who: Client) => show(who, "/confirmation-totals/current");

/** As if the last confirmation was so many days ago: a story cannot wait half a year. */
function age(id: string, days: number, rhythm = 180): void {
  const [since, due] = [day(-days), day(rhythm - days)];
  sql(
    database(),
    `UPDATE portfolio_stewardship SET since_on = '${since}', due_on = '${due}' WHERE subject_id = '${id}'`,
  );
}

/** The daily round of an owner: it follows every act on a row, here one that changes nothing else. */
async function touched(who: Client, path: string): Promise<any> {
  const { id, stewardship } = await show(who, path);
  const body = { ownerId: stewardship.owner.id, confirmDays: stewardship.confirmDays };
  expectStatus(await who.post(`${path}/appoint-owner`, body), 200);
  return id;
}

const work = async (who: Client): Promise<any[]> =>
  (await show(who, "/tasks?pageSize=100")).items.filter((one: any) => one.kind.startsWith("confirmation"));

/** A colleague who sees everything here, with an application and a contract to keep right. */
async function house() {
  const owner = await person(admin, ["product_manager"]);
  const app = await application(manager);
  const con = await contract(manager, [app.id]);
  for (const path of [`/applications/${app.id}`, `/contracts/${con.id}`]) {
    await manager.get(path);
    const body = { ownerId: owner.id, confirmDays: 180 };
    expectStatus(await manager.post(`${path}/appoint-owner`, body), 200);
  }
  return { owner: owner.client, ownerId: owner.id, app, con };
}

describe("a row", () => {
  test("is confirmed by who adds it by hand, and that person owns it", async () => {
    const app = await application(manager);
    const { stewardship, confirmations } = await show(manager, `/applications/${app.id}`);
    assert.equal(stewardship.owner.id, manager.session.accountId);
    assert.deepEqual(
      [stewardship.state, stewardship.sinceOn, stewardship.dueOn, stewardship.confirmDays],
      ["confirmed", day(), day(180), 180],
    );
    assert.equal(confirmations.length, 1);
  });

  test("is marked on the 181st day without confirmation, and not on the 180th", async () => {
    const { owner, con } = await house();
    const path = `/contracts/${con.id}`;
    age(con.id, 180);
    assert.equal((await show(manager, path)).stewardship.state, "confirmed");
    age(con.id, 181);
    const { stewardship } = await show(manager, path);
    assert.deepEqual([stewardship.state, stewardship.ageDays, stewardship.dueOn], ["overdue", 181, day(-1)]);
    const found = `/contracts?q=${con.number}&unconfirmed=true`;
    assert.equal((await rowOf(manager, found, con.id)).stewardship.state, "overdue");
    assert.deepEqual((await show(manager, `/contracts?q=${con.number}&unconfirmed=false`)).items, []);
    const listed = await rowOf(owner, `/confirmations?mine=true&unconfirmed=true`, con.id);
    assert.deepEqual([listed.kind, listed.mayConfirm, listed.mayAppoint], ["contract", true, false]);
  });

  test("keeps its own rhythm", async () => {
    const { ownerId, app } = await house();
    const path = `/applications/${app.id}`;
    await manager.get(path);
    expectStatus(await manager.post(`${path}/appoint-owner`, { ownerId, confirmDays: 30 }), 200);
    assert.equal((await show(manager, path)).stewardship.dueOn, day(30));
    for (const confirmDays of [0, 1096]) {
      await manager.get(path);
      const refused = await manager.post(`${path}/appoint-owner`, { ownerId, confirmDays });
      assert.equal(refused.status, 400);
    }
  });

  test("that is over asks for nothing", async () => {
    const { owner, con, app } = await house();
    age(con.id, 400);
    await manager.get(`/contracts/${con.id}`);
    const ended = { ...(await agreement(manager, [app.id])), number: con.number, endsOn: day(-1) };
    expectStatus(await manager.put(`/contracts/${con.id}`, ended), 200);
    const { stewardship } = await show(manager, `/contracts/${con.id}`);
    assert.deepEqual([stewardship.state, stewardship.dueOn], ["closed", null]);
    expectProblem(await owner.post(`/contracts/${con.id}/confirm`, {}, { version: 3 }), 409, "confirmation_closed");
    assert.equal(await rowOf(owner, "/confirmations?mine=true", con.id), undefined);
  });

  test("of a file has no owner yet, and nobody confirmed it", async () => {
    const { name } = await domain(manager);
    const data = facts("");
    const heads = ["number", "name", "kind", "domain", "inScope", "phase"];
    const row1 = [data.number, data.name, data.kind, name, "yes", data.phase];
    await bring(manager, csvs({ applications: [heads, row1] }));
    const row = (await show(manager, `/confirmations?q=${data.number}&ownerless=true`)).items[0];
    assert.deepEqual([row.stewardship.owner, row.stewardship.state], [null, "never"]);
    assert.ok((await work(manager)).some((one) => one.kind === "confirmation_owner"));
  });
});

describe("to confirm", () => {
  test("is for the owner alone, and changes nothing of the data", async () => {
    const { owner, app } = await house();
    age(app.id, 200);
    const path = `/applications/${app.id}`;
    const before = await show(manager, path);
    expectProblem(await manager.post(`${path}/confirm`, {}), 409, "confirmation_not_owner");
    await owner.get(path);
    const after = expectStatus(await owner.post(`${path}/confirm`, { note: "Asked the team" }), 200).json;
    assert.deepEqual([after.stewardship.state, after.stewardship.sinceOn], ["confirmed", day()]);
    assert.equal(after.confirmations[0].note, "Asked the team");
    for (const key of ["name", "number", "phase", "yearlyCost"]) assert.deepEqual(after[key], before[key]);
    const trail = (await show(manager, `/audit-records?subjectKind=application&subjectId=${app.id}`)).items;
    assert.ok(trail.some((one: any) => one.action === "application_confirm"));
  });

  test("what changed since the owner looked is refused", async () => {
    const { owner, app } = await house();
    const path = `/applications/${app.id}`;
    await owner.get(path);
    await manager.get(path);
    const changed = { ...facts(app.domainId), name: unique("Renamed") };
    expectStatus(await manager.put(path, changed), 200);
    assert.equal((await owner.post(`${path}/confirm`, {})).status, 412);
    const stale = { items: [{ kind: "application", id: app.id, version: 1 }] };
    const refused = await owner.post("/confirmations", stale);
    expectProblem(refused, 409, "confirmation_stale");
    assert.equal(refused.json.errors[0].path, "items[0].version");
  });

  test("several rows is done for all or for none", async () => {
    const { owner, app, con } = await house();
    const other = await house();
    const item = async (kind: string, id: string) => ({
      kind, id, version: (await show(manager, `/${kind}s/${id}`)).version,
    });
    for (const id of [app.id, con.id]) age(id, 300);
    const mine = [await item("application", app.id), await item("contract", con.id)];
    const mixed = [...mine, await item("contract", other.con.id)];
    expectProblem(await owner.post("/confirmations", { items: mixed }), 409, "confirmation_not_owner");
    assert.equal((await show(owner, `/contracts/${con.id}`)).stewardship.state, "overdue");
    assert.deepEqual(expectStatus(await owner.post("/confirmations", { items: mine }), 201).json, { count: 2 });
    assert.equal((await show(owner, `/contracts/${con.id}`)).stewardship.state, "confirmed");
    expectFields(await owner.post("/confirmations", { items: [] }), { items: "required" });
    const twice = [mine[0], mine[0], { kind: "contract", id: "nothing", version: 1 }];
    expectFields(await owner.post("/confirmations", { items: twice }), {
      "items[1].id": "double",
      "items[2].id": "unknown_value",
    });
    const many = Array.from({ length: 201 }, (_, i) => ({ kind: "contract", id: `c${i}`, version: 1 }));
    expectFields(await owner.post("/confirmations", { items: many }), { items: "too_many" });
  });

  test("by two at once is done once", async () => {
    const { owner, app } = await house();
    const path = `/applications/${app.id}`;
    const { version } = await show(owner, path);
    const both = await Promise.all([1, 2].map(() => owner.post(`${path}/confirm`, {}, { version })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
  });

  test("is taken back by who did it, while nothing came after", async () => {
    const { owner, app } = await house();
    age(app.id, 190);
    const path = `/applications/${app.id}`;
    await owner.get(path);
    const done = expectStatus(await owner.post(`${path}/confirm`, {}), 200).json;
    const { id } = done.confirmations[0];
    const reason = { reason: "The wrong application" };
    expectProblem(await manager.post(`/confirmations/${id}/withdraw`, reason), 409, "confirmation_not_yours");
    const back = expectStatus(await owner.post(`/confirmations/${id}/withdraw`, reason), 200).json;
    assert.deepEqual([back.reason, back.actions], [reason.reason, []]);
    assert.equal((await show(owner, path)).stewardship.state, "overdue");
    expectProblem(await owner.post(`/confirmations/${id}/withdraw`, reason), 409, "confirmation_over");
  });
});

describe("an owner", () => {
  test("is a colleague who can see the row", async () => {
    const app = await application(manager);
    const blind = (await person(admin)).id;
    const outside = (await person(admin, ["supplier"], (await supplier(manager)).id)).id;
    for (const ownerId of [blind, outside, "nobody"]) {
      await manager.get(`/applications/${app.id}`);
      const refused = await manager.post(`/applications/${app.id}/appoint-owner`, { ownerId, confirmDays: 180 });
      expectFields(refused, { ownerId: "cannot_see_it" });
    }
  });

  test("is appointed for several rows at once by who manages all of them", async () => {
    const { owner, ownerId, app, con } = await house();
    const next = await person(admin, ["product_manager"]);
    const items = [
      { kind: "application", id: app.id, version: 2 },
      { kind: "contract", id: con.id, version: 2 },
    ];
    const body = { items, ownerId: next.id, confirmDays: 90 };
    expectProblem(await owner.post("/confirmation-owners", body), 403, "not_permitted");
    expectStatus(await manager.post("/confirmation-owners", body), 201);
    const { stewardship } = await show(manager, `/contracts/${con.id}`);
    assert.deepEqual([stewardship.owner.id, stewardship.confirmDays], [next.id, 90]);
    assert.notEqual(ownerId, next.id);
    assert.deepEqual((await show(owner, "/confirmations?mine=true")).items, []);
  });

  test("who leaves leaves the row without one, and who manages it is asked", async () => {
    const { ownerId, app } = await house();
    await admin.get(`/accounts/${ownerId}`);
    expectStatus(await admin.post(`/accounts/${ownerId}/deactivate`, { reason: "Another job" }), 200);
    const { stewardship } = await show(manager, `/applications/${app.id}`);
    assert.equal(stewardship.owner, null);
    assert.ok((await totals(manager)).applications.ownerless > 0);
    const [task] = (await work(manager)).filter((one) => one.kind === "confirmation_owner");
    assert.equal(task.url, "/confirmations/owners");
  });
});

describe("what is asked", () => {
  test("is one thing in the work of the owner, with its first day, until all is confirmed", async () => {
    const { owner, app, con } = await house();
    assert.deepEqual(await work(owner), []);
    age(app.id, 181);
    age(con.id, 170);
    for (const path of [`/applications/${app.id}`, `/contracts/${con.id}`]) await touched(manager, path);
    const [task, ...more] = await work(owner);
    assert.deepEqual([task.kind, task.dueOn, task.daysLeft, more], ["confirmation_give", day(-1), -1, []]);
    assert.equal(task.url, "/confirmations/mine");
    await owner.get(`/applications/${app.id}`);
    expectStatus(await owner.post(`/applications/${app.id}/confirm`, {}), 200);
    assert.deepEqual((await work(owner)).map(({ dueOn }) => dueOn), [day(10)]);
    await owner.get(`/contracts/${con.id}`);
    expectStatus(await owner.post(`/contracts/${con.id}/confirm`, {}), 200);
    assert.deepEqual(await work(owner), []);
  });

  test("counts in every total: as many as the list that it opens", async () => {
    const { con, app } = await house();
    age(con.id, 4_000);
    age(app.id, 4_100);
    const { applications, contracts } = await totals(manager);
    for (const [kind, total] of [["application", applications], ["contract", contracts]] as const) {
      const list = `/confirmations?kind=${kind}&pageSize=1`;
      // A list counts to a thousand; another story may have brought in more.
      const counts = async (path: string, wanted: number) =>
        assert.equal((await show(manager, path)).count, Math.min(wanted, 1_000), path);
      await counts(`${list}&unconfirmed=true`, total.unconfirmed);
      await counts(list, total.rows);
      await counts(`${list}&ownerless=true`, total.ownerless);
      await counts(`/${kind}s?pageSize=1&unconfirmed=true`, total.unconfirmed);
    }
    assert.deepEqual([contracts.oldestOn, contracts.oldestDays], [day(-4_000), 4_000]);
    const coverage = await show(manager, "/coverages/current?limit=1000");
    assert.equal(coverage.rows.find((row: any) => row.applicationId === app.id).freshness, "overdue");
    assert.deepEqual(coverage.freshness, applications);
    assert.deepEqual(coverage.spendFreshness, contracts);
    const { applicationCount, unconfirmedCount } = (await show(manager, "/domains")).items.find(
      (one: any) => one.id === app.domainId,
    );
    assert.deepEqual([applicationCount, unconfirmedCount], [1, 1]);
    const dashboard = await show(manager, "/lawfulness-dashboards/current");
    assert.deepEqual(dashboard.spendFreshness, contracts);
  });

  test("is not shown to a supplier", async () => {
    const { con } = await house();
    const own = await person(admin, ["supplier"], con.supplier.id);
    const { stewardship, confirmations } = await show(own.client, `/contracts/${con.id}`);
    assert.deepEqual([stewardship, confirmations], [null, []]);
    assert.equal((await rowOf(own.client, "/contracts", con.id)).stewardship, null);
    expectProblem(await own.client.get("/contracts?unconfirmed=true"), 403, "not_permitted");
    expectProblem(await own.client.get("/confirmations"), 403, "not_permitted");
    assert.equal((await own.client.post(`/contracts/${con.id}/confirm`, {})).status, 404);
  });
});
