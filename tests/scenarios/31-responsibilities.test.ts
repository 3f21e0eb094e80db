// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Tasks by role and who that is on one object; what a role asks, what is planned, and the look back.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, grant, person, unique } from "./lib/make.ts";
import { assign, competence, responsibility, task, training } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let manager: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
});

const part = (roleKey: string, what: string) => ({ roleKey, part: what });

describe("a task", () => {
  test("has one role that answers for it and at least one that carries it out", async () => {
    const none = await manager.post("/responsibilities", task({ involvements: [] }));
    expectProblem(none, 400, "responsibility_invalid");
    assert.deepEqual(none.json.errors.map((e: any) => e.code), ["one_accountable", "some_responsible"]);
    const two = [part("buyer", "accountable"), part("director", "accountable"), part("buyer", "responsible")];
    const many = await manager.post("/responsibilities", task({ involvements: two }));
    assert.deepEqual(many.json.errors.map((e: any) => e.code), ["one_accountable"]);
    const twice = [part("buyer", "accountable"), part("buyer", "responsible"), part("buyer", "responsible")];
    expectFields(await manager.post("/responsibilities", task({ involvements: twice })), {
      "involvements[2].roleKey": "double",
    });
    const unknown = [part("emperor", "accountable"), part("buyer", "responsible")];
    expectFields(await manager.post("/responsibilities", task({ involvements: unknown })), {
      "involvements[0].roleKey": "unknown_value",
    });
  });

  test("named by a reviewer says where, and is found among those", async () => {
    expectFields(await manager.post("/responsibilities", task({ namedBy: "A reviewer" })), {
      source: "required",
    });
    const made = await responsibility(manager, { namedBy: "A reviewer", source: "Letter, page 3" });
    const list = `/responsibilities?named=true&q=${made.title}`;
    const { items } = expectStatus(await manager.get(list), 200).json;
    assert.deepEqual(items.map((one: any) => one.id), [made.id]);
    assert.equal(expectStatus(await manager.get(list.replace("true", "false")), 200).json.count, 0);
  });

  test("maps to the people who have the role: on the object, else everywhere", async () => {
    const app = await application(manager);
    const involvements = [part("business_owner", "accountable"), part("key_holder", "responsible"), part("assessor", "informed")];
    const made = await responsibility(manager, { scopeKind: "application", involvements });
    const path = `/responsibility-matrices/current?scopeKind=application&scopeId=${app.id}`;
    const people = async (roleKey: string) => {
      const view = expectStatus(await manager.get(path), 200).json;
      assert.ok(view.rows.some((row: any) => row.id === made.id));
      return view.roles.find((one: any) => one.roleKey === roleKey);
    };
    const everywhere = await person(admin, ["key_holder"]);
    const general = await people("key_holder");
    assert.ok(general.whole && general.people.some((one: any) => one.id === everywhere.id));
    const here = await person(admin);
    const deputy = await person(admin);
    await assign(admin, here.id, "key_holder", "application", app.id);
    await assign(admin, deputy.id, "key_holder", "application", app.id, { deputy: true });
    const named = await people("key_holder");
    assert.deepEqual([named.whole, named.people], [false, [{ id: here.id, name: here.name }]]);
    const wrong = await manager.get(path.replace(app.id, "nowhere"));
    expectFields(wrong, { scopeId: "unknown_value" });
  });

  test("changes and ends, and keeps its name for itself", async () => {
    const made = await responsibility(manager);
    expectProblem(await manager.post("/responsibilities", task({ title: made.title })), 409, "responsibility_title_taken");
    await manager.get(`/responsibilities/${made.id}`);
    const over = task({ title: made.title, endsOn: day(-1) });
    expectStatus(await manager.put(`/responsibilities/${made.id}`, over), 200);
    const gone = await manager.get(`/responsibilities?past=true&q=${made.title}`);
    assert.equal(expectStatus(gone, 200).json.count, 1);
    const matrix = await manager.get("/responsibility-matrices/current?scopeKind=organisation");
    assert.ok(!expectStatus(matrix, 200).json.rows.some((row: any) => row.id === made.id));
    const buyer = await client("buyer");
    expectProblem(await buyer.post("/responsibilities", task()), 403, "not_permitted");
  });
});

describe("a competence", () => {
  test("belongs to a role of the authority and has a name there", async () => {
    const made = await competence(manager, "buyer");
    const { roleKey, name, description, level, endsOn } = made;
    const twin = { roleKey, name: name.toUpperCase(), description, level, endsOn };
    expectProblem(await manager.post("/competences", twin), 409, "competence_name_taken");
    expectStatus(await manager.post("/competences", { ...twin, roleKey: "director" }), 201);
    expectFields(await manager.post("/competences", { ...twin, roleKey: "supplier" }), { roleKey: "unknown_value" });
    expectProblem(await manager.post("/competences", { ...twin, level: 5 }), 400);
    await manager.get(`/competences/${made.id}`);
    const after = expectStatus(await manager.put(`/competences/${made.id}`, { ...twin, name, level: 4 }), 200).json;
    assert.equal(after.level, 4);
  });
});

describe("a training", () => {
  test("is planned for oneself by everyone, for others by who manages competences", async () => {
    const { id } = await competence(manager, "buyer");
    const [one, two] = [await person(admin, ["buyer"]), await person(admin, ["buyer"])];
    const own = await training(one.client, id, one.id);
    expectProblem(await one.client.post("/trainings", { competenceId: id, accountId: two.id, title: "X", plannedOn: day(3) }), 403);
    await training(manager, id, two.id);
    const mine = expectStatus(await one.client.get("/trainings?pageSize=100"), 200).json;
    assert.deepEqual(mine.items.map((t: any) => t.id), [own.id]);
    expectProblem(await two.client.get(`/trainings/${own.id}`), 404);
    assert.equal(expectStatus(await manager.get(`/trainings?accountId=${one.id}`), 200).json.count, 1);
  });

  test("is late after its day, until it is done or withdrawn", async () => {
    const { id } = await competence(manager, "buyer");
    const one = await person(admin, ["buyer"]);
    const made = await training(one.client, id, one.id, { plannedOn: day(-1) });
    assert.equal(made.state, "late");
    const done = (completedOn: string) => one.client.post(`/trainings/${made.id}/complete`, { completedOn });
    expectFields(await done(day(1)), { completedOn: "in_the_future" });
    assert.equal(expectStatus(await done(day()), 200).json.state, "completed");
    expectProblem(await one.client.post(`/trainings/${made.id}/withdraw`, {}), 409, "training_transition");
    const other = await training(one.client, id, one.id);
    assert.equal(expectStatus(await one.client.post(`/trainings/${other.id}/withdraw`, {}), 200).json.state, "withdrawn");
    const wrong = { competenceId: "no", accountId: one.id, title: "X", plannedOn: day() };
    expectFields(await one.client.post("/trainings", wrong), { competenceId: "unknown_value" });
  });
});

describe("a self-assessment", () => {
  const path = "/self-assessments/current";
  const year = Number(day().slice(0, 4));

  test("is for oneself, once a year, over what one's roles ask", async () => {
    const asked = await competence(manager, "key_holder");
    const one = await person(admin, ["key_holder", "buyer"]);
    const open = expectStatus(await one.client.get(path), 200).json;
    assert.equal(open.assessedAt, null);
    const row = open.items.find((item: any) => item.competenceId === asked.id);
    assert.deepEqual([row.asked, row.level, row.before], [3, null, null]);
    const say = (of: number, level: number, competenceId = asked.id) =>
      one.client.put(path, { year: of, items: [{ competenceId, level, remark: "For me" }] }, { version: null });
    expectStatus(await say(year - 1, 1), 200);
    const said = expectStatus(await say(year, 2), 200).json;
    const mine = said.items.find((item: any) => item.competenceId === asked.id);
    assert.deepEqual([mine.level, mine.before, mine.remark], [2, 1, "For me"]);
    expectFields(await say(year - 2, 1), { year: "this_or_last_year" });
    expectFields(await say(year, 1, "no"), { "items[0].competenceId": "unknown_value" });
  });

  test("stays with oneself: the trail says that it was done, not what was said", async () => {
    const asked = await competence(manager, "key_holder");
    const one = await person(admin, ["key_holder", "buyer"]);
    const remark = unique("secret");
    expectStatus(await one.client.put(path, { year, items: [{ competenceId: asked.id, level: 1, remark }] }, { version: null }), 200);
    const trail = expectStatus(await admin.get(`/audit-records?subjectKind=account&subjectId=${one.id}&pageSize=100`), 200);
    assert.ok(JSON.stringify(trail.json).includes("self_assessment_replace"));
    assert.ok(!JSON.stringify(trail.json).includes(remark));
  });

  test("is counted from five people on, never before", async () => {
    const asked = await competence(manager, "key_holder");
    const figures = async () => {
      const { assessed, atLevel } = expectStatus(await manager.get(`/competences/${asked.id}`), 200).json;
      return [assessed, atLevel];
    };
    for (let n = 1; n <= 5; ++n) {
      assert.deepEqual(await figures(), [null, null]);
      const { client: who, id } = await person(admin, ["buyer"]);
      await grant(admin, id, "key_holder");
      const items = [{ competenceId: asked.id, level: n > 2 ? 3 : 2 }];
      expectStatus(await who.put(path, { year, items }, { version: null }), 200);
    }
    assert.deepEqual(await figures(), [5, 3]);
  });
});
