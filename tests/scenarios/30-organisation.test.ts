// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Units, functions, roles with their periods and deputies, and what of it is vacant or double.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, day, person, unique } from "./lib/make.ts";
import { appoint, assign, fun, tryAssign, unit } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let manager: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
});

const tree = async (query = "") => expectStatus(await manager.get(`/units${query}`), 200).json.items;
const inTree = async (id: string, query = "") =>
  (await tree(query)).find((one: any) => one.id === id);

async function signals(subjectId: string, rule: string): Promise<any[]> {
  const path = `/signals?subjectId=${subjectId}&pageSize=100&open=true`;
  const { items } = expectStatus(await manager.get(path), 200).json;
  return items.filter((one: any) => one.ruleId === rule);
}

describe("a unit", () => {
  test("stands below another, and shows the functions with who has them", async () => {
    const top = await unit(admin);
    const below = await unit(admin, { parentId: top.id, number: "T/B" });
    const post = await fun(admin, below.id);
    const colleague = await person(admin);
    expectStatus(await appoint(admin, post.id, colleague.id), 200);
    const items = await tree();
    const at = (id: string) => items.findIndex((one: any) => one.id === id);
    assert.ok(at(top.id) < at(below.id), "each unit before those below it");
    const seen = items[at(below.id)];
    assert.deepEqual([seen.depth, seen.parent.name], [1, top.name]);
    assert.deepEqual(
      seen.functions.map((f: any) => [f.title, f.holders, f.appointments[0].person.name]),
      [[post.title, 1, colleague.name]],
    );
  });

  test("is never part of itself, and has a name of its own there", async () => {
    const top = await unit(admin);
    const below = await unit(admin, { parentId: top.id });
    const { name, number, endsOn } = top;
    const loop = await admin.put(`/units/${top.id}`, { name, number, endsOn, parentId: below.id });
    expectProblem(loop, 409, "unit_cycle");
    const twin = { name: below.name.toUpperCase(), number: null, parentId: top.id, endsOn: null };
    expectProblem(await admin.post("/units", twin), 409, "unit_name_taken");
    expectStatus(await admin.post("/units", { ...twin, parentId: null }), 201);
    expectFields(await admin.post("/units", { ...twin, parentId: "no" }), { parentId: "unknown_value" });
  });

  test("ends after what falls under it; the organisation of an earlier day stays to be seen", async () => {
    const top = await unit(admin);
    const post = await fun(admin, top.id);
    const end = { name: top.name, number: null, parentId: null, endsOn: day(-1) };
    await admin.get(`/units/${top.id}`);
    expectProblem(await admin.put(`/units/${top.id}`, end), 409, "unit_in_use");
    await admin.get(`/functions/${post.id}`);
    const { unitId, title, seats } = post;
    const over = { unitId, title, seats, endsOn: day(-1) };
    expectStatus(await admin.put(`/functions/${post.id}`, over), 200);
    await admin.get(`/units/${top.id}`);
    expectStatus(await admin.put(`/units/${top.id}`, end), 200);
    assert.equal(await inTree(top.id), undefined);
    assert.equal((await inTree(top.id, `?on=${day(-2)}`)).functions[0].title, post.title);
  });

  test("is changed by who manages units, and found by its name", async () => {
    const { id, name } = await unit(admin);
    const buyer = await client("buyer");
    const body = { name: unique("U"), number: null, parentId: null, endsOn: null };
    expectProblem(await buyer.post("/units", body), 403, "not_permitted");
    const found = expectStatus(await buyer.get(`/search?q=${name}`), 200).json;
    assert.ok(JSON.stringify(found).includes(`/units/${id}`));
    expectProblem(await (await client("supplier")).get("/units"), 403);
  });
});

describe("a function", () => {
  test("has holders and deputies for a period, who do not overlap with themselves", async () => {
    const post = await fun(admin, (await unit(admin)).id, { seats: 2 });
    const [one, two] = [await person(admin), await person(admin)];
    expectStatus(await appoint(admin, post.id, one.id, { endsOn: day(10) }), 200);
    expectProblem(await appoint(admin, post.id, one.id, { startsOn: day(10) }), 409, "appointment_already");
    expectStatus(await appoint(admin, post.id, one.id, { startsOn: day(11) }), 200);
    const seen = expectStatus(await appoint(admin, post.id, two.id, { kind: "deputy" }), 200).json;
    assert.deepEqual(
      seen.appointments.map((a: any) => [a.kind, a.person.name, a.phase]),
      [["holder", one.name, "current"], ["holder", one.name, "future"], ["deputy", two.name, "current"]],
    );
    assert.equal(seen.holders, 1, "a deputy fills no post");
  });

  test("takes colleagues only, in a period that can be", async () => {
    const post = await fun(admin, (await unit(admin)).id, { endsOn: day(20) });
    const { id } = await person(admin);
    const outside = (await client("supplier")).session.accountId;
    expectFields(await appoint(admin, post.id, outside, { endsOn: day(1) }), { accountId: "unknown_value" });
    const before = { startsOn: day(2), endsOn: day(1) };
    expectFields(await appoint(admin, post.id, id, before), { endsOn: "before_start" });
    expectProblem(await appoint(admin, post.id, id), 409, "appointment_after_end");
    expectStatus(await appoint(admin, post.id, id, { endsOn: day(20) }), 200);
  });

  test("ends for a person on a day, yesterday at the earliest", async () => {
    const post = await fun(admin, (await unit(admin)).id);
    const { id } = await person(admin);
    const appointed = expectStatus(await appoint(admin, post.id, id), 200).json;
    const appointmentId = appointed.appointments[0].id;
    const end = async (endsOn: string, which = appointmentId) => {
      await admin.get(`/functions/${post.id}`);
      return admin.post(`/functions/${post.id}/end-appointment`, { appointmentId: which, endsOn });
    };
    expectFields(await end(day(-2)), { endsOn: "before_yesterday" });
    expectProblem(await end(day(5), "no"), 409, "appointment_not_found");
    expectStatus(await end(day(5)), 200);
    expectProblem(await end(day(5)), 409, "appointment_ended");
    const gone = expectStatus(await end(day(-1)), 200).json;
    assert.deepEqual([gone.holders, gone.appointments[0].phase], [0, "past"]);
  });

  test("two people change it at once: the second hears of it", async () => {
    const post = await fun(admin, (await unit(admin)).id);
    const { id } = await person(admin);
    const other = await client("administrator");
    await admin.get(`/functions/${post.id}`);
    await other.get(`/functions/${post.id}`);
    const body = { accountId: id, kind: "holder", startsOn: day(), endsOn: null, basis: "A test" };
    expectStatus(await admin.post(`/functions/${post.id}/appoint`, body), 200);
    expectProblem(await other.post(`/functions/${post.id}/appoint`, body), 412, "stale_version");
  });

  test("gives a signal while it is vacant, filled twice, or vacant from a day on", async () => {
    const post = await fun(admin, (await unit(admin)).id);
    const vacant = (await signals(post.id, "post_vacant"))[0];
    assert.equal(vacant.subject.id, post.id);
    const [one, two] = [await person(admin), await person(admin)];
    expectStatus(await appoint(admin, post.id, one.id, { endsOn: day(30) }), 200);
    assert.equal((await signals(post.id, "post_vacant")).length, 0);
    const soon = (await signals(post.id, "post_vacant_from"))[0];
    assert.equal(soon.figures.find((f: any) => f.key === "vacantFrom").date, day(31));
    expectStatus(await appoint(admin, post.id, two.id, { startsOn: day(-3) }), 200);
    assert.equal((await signals(post.id, "post_vacant_from")).length, 0);
    const double = (await signals(post.id, "post_double"))[0];
    assert.deepEqual([double.since, double.figures.find((f: any) => f.key === "holders").number], [day(-3), 2]);
  });

  test("is vacant as soon as the account of its holder is deactivated", async () => {
    const post = await fun(admin, (await unit(admin)).id);
    const { id } = await person(admin);
    expectStatus(await appoint(admin, post.id, id), 200);
    assert.equal((await signals(post.id, "post_vacant")).length, 0);
    await admin.get(`/accounts/${id}`);
    expectStatus(await admin.post(`/accounts/${id}/deactivate`, { reason: "Left the service" }), 200);
    assert.equal((await signals(post.id, "post_vacant")).length, 1);
  });
});

describe("a role on an object", () => {
  let app: any;
  before(async () => {
    app = await application(manager);
  });

  test("is given for a period, stands in the list, and gives its rights", async () => {
    const colleague = await person(admin);
    expectProblem(await colleague.client.get(`/applications/${app.id}`), 404);
    const made = await assign(manager, colleague.id, "product_owner", "application", app.id, { endsOn: day(60) });
    assert.deepEqual([made.person.name, made.phase, made.scope.title], [colleague.name, "current", app.name]);
    expectStatus(await colleague.client.get(`/applications/${app.id}`), 200);
    const list = `/role-assignments?scopeKind=application&scopeId=${app.id}&past=false`;
    const { items } = expectStatus(await manager.get(list), 200).json;
    assert.deepEqual(items.map((one: any) => [one.roleKey, one.person.id]), [["product_owner", colleague.id]]);
    const mine = `/role-assignments?pageSize=100&accountId=${colleague.id}`;
    assert.equal(expectStatus(await colleague.client.get(mine), 200).json.count, 1);
  });

  test("is not given twice in the same days", async () => {
    const { id } = await person(admin);
    await assign(manager, id, "product_owner", "application", app.id, { endsOn: day(9) });
    const again = await tryAssign(manager, id, "product_owner", "application", app.id, { startsOn: day(9) });
    expectProblem(again, 409, "role_already");
    await assign(manager, id, "product_owner", "application", app.id, { startsOn: day(10) });
  });

  test("is given by who has those rights there, and never to oneself", async () => {
    const productManager = await client("product_manager");
    const { id } = await person(admin);
    await assign(productManager, id, "product_owner", "application", app.id);
    const beyond = await tryAssign(productManager, id, "controller", "application", app.id);
    expectProblem(beyond, 409, "role_beyond_own");
    const own = productManager.session.accountId;
    expectProblem(await tryAssign(productManager, own, "product_owner", "application", app.id), 409, "role_own");
    const buyer = await client("buyer");
    expectProblem(await tryAssign(buyer, id, "product_owner", "application", app.id), 403, "not_permitted");
    const narrow = await person(admin);
    await assign(admin, narrow.id, "product_manager", "application", app.id);
    const whole = await tryAssign(narrow.client, id, "product_owner", "organisation", undefined);
    expectProblem(whole, 403, "not_permitted");
    await assign(narrow.client, id, "business_owner", "application", app.id);
  });

  test("names a colleague, a role and an object that exist", async () => {
    const { id } = await person(admin);
    const wrong = (who: string, role: string, scope: string) =>
      tryAssign(admin, who, role, "application", scope);
    expectFields(await wrong("no", "product_owner", app.id), { accountId: "unknown_value" });
    expectFields(await wrong(id, "emperor", app.id), { roleKey: "unknown_value" });
    expectFields(await wrong(id, "product_owner", "no"), { scopeId: "unknown_value" });
    expectProblem(await wrong(id, "emperor", app.id), 400, "unknown_role");
    const bad = { startsOn: day(2), endsOn: day(1) };
    expectFields(await tryAssign(admin, id, "product_owner", "application", app.id, bad), { endsOn: "before_start" });
    const supplier = (await client("supplier")).session.accountId;
    expectFields(await wrong(supplier, "supplier", app.id), { accountId: "unknown_value" });
  });

  test("ends on a day; the rights end with it", async () => {
    const colleague = await person(admin);
    const { id } = await assign(manager, colleague.id, "product_owner", "application", app.id);
    const end = (endsOn: string) => manager.post(`/role-assignments/${id}/end`, { endsOn });
    expectFields(await end(day(-2)), { endsOn: "before_yesterday" });
    expectStatus(await end(day(4)), 200);
    expectProblem(await end(day(4)), 409, "assignment_ended");
    expectStatus(await colleague.client.get(`/applications/${app.id}`), 200);
    assert.equal(expectStatus(await end(day(-1)), 200).json.phase, "past");
    expectProblem(await colleague.client.get(`/applications/${app.id}`), 404);
  });
});

describe("staffing", () => {
  let before: any;
  const path = "/staffing-norms/current";
  const set = async (items: unknown[], who = admin) => {
    const { version } = expectStatus(await who.get(path), 200).json;
    return who.put(path, { items }, { version });
  };
  after(async () => {
    expectStatus(await set(before.items.map(({ roleTitle: _, ...norm }: any) => norm)), 200);
  });

  test("is what the organisation sets; what is short of it is a signal", async () => {
    before = expectStatus(await admin.get(path), 200).json;
    assert.ok(before.proposal.length > 0);
    const app = await application(manager);
    const framework = await active(manager);
    const norm = (scopeKind: string, roleKey: string, atMost: number | null) => ({
      scopeKind,
      roleKey,
      atLeast: 1,
      atMost,
    });
    const items = [norm("application", "business_owner", 1), norm("framework", "buyer", null), norm("organisation", "key_holder", 9)];
    expectStatus(await set(items), 200);
    const [one, two] = [await person(admin), await person(admin)];
    await assign(admin, one.id, "business_owner", "application", app.id, { startsOn: day(5) });
    const vacant = (await signals(app.id, "post_vacant"))[0];
    assert.match(vacant.text, /business owner/i);
    assert.equal(vacant.figures.find((f: any) => f.key === "filledFrom").date, day(5));
    await assign(admin, two.id, "business_owner", "application", app.id, { deputy: true });
    assert.equal((await signals(app.id, "post_vacant")).length, 1, "a deputy fills no post");
    await assign(admin, two.id, "buyer", "framework", framework.id, { startsOn: day(-8) });
    assert.equal((await signals(framework.id, "post_vacant")).length, 0);
  });

  test("is sound in itself", async () => {
    const norm = { scopeKind: "application", roleKey: "product_owner", atLeast: 2, atMost: 1 };
    expectFields(await set([norm, norm]), {
      "items[0].atMost": "below_minimum",
      "items[1].roleKey": "double",
      "items[1].atMost": "below_minimum",
    });
    const unknown = { ...norm, roleKey: "supplier", atMost: 2 };
    expectFields(await set([unknown]), { "items[0].roleKey": "unknown_value" });
    const buyer = await client("buyer");
    expectProblem(await set([], buyer), 403, "not_permitted");
    const { version } = before;
    expectProblem(await admin.put(path, { items: [] }, { version }), 412, "stale_version");
  });
});
