// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Contracts that were closed elsewhere: their data, what was concluded on them, and who sees that.
// What they cost stands in 20-spend.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro, person, supplier, unique, walk } from "./lib/make.ts";
import { agreement, application, conclude, contract, plus, spend } from "./lib/portfolio.ts";

let manager: Client;
let app: any;
before(async () => {
  manager = await client("contract_manager");
  app = await application(manager);
});

const made = (changes: Record<string, unknown> = {}) => contract(manager, [app.id], changes);
const add = async (changes: Record<string, unknown>) =>
  manager.post("/contracts", { ...(await agreement(manager, [app.id])), ...changes });
const month = `${day().slice(0, 8)}01`;
const conclusion = { conclusion: "lawful", legalGround: "As in the file note", fromOn: day() };

describe("a contract", () => {
  test("keeps what was filled in, and changes", async () => {
    const second = await application(manager);
    const options = [
      { months: 1, noticeDays: 30, usedOn: "2026-01-05" },
      { months: 12, noticeDays: 90, usedOn: null },
    ];
    const data = await agreement(manager, [second.id, app.id], {
      startsOn: "2026-01-01",
      endsOn: "2027-01-31",
      bridging: true,
      bridgingEnd: "2027-02-28",
      options,
    });
    const { id } = expectStatus(await manager.post("/contracts", data), 201).json;
    const seen = expectStatus(await manager.get(`/contracts/${id}`), 200).json;
    for (const [field, value] of Object.entries(data)) assert.deepEqual(seen[field], value, field);
    assert.equal(seen.termEndsOn, "2027-02-28", "the used option only");
    assert.deepEqual([seen.conclusion, seen.conclusions, seen.months], [null, [], []]);
    assert.equal(seen.applications[0].name, second.name);
    const after = { ...data, applicationIds: [app.id], bridging: false, bridgingEnd: null };
    const changed = expectStatus(await manager.put(`/contracts/${id}`, after), 200).json;
    assert.deepEqual([changed.applicationIds, changed.bridging], [[app.id], false]);
    assert.equal(changed.version, seen.version + 1);
  });

  test("hears what is wrong, field by field", async () => {
    const used = { months: 12, noticeDays: 90, usedOn: day() };
    const open = { months: 12, noticeDays: 90, usedOn: null };
    expectFields(
      await add({
        endsOn: day(-101),
        yearlyAmount: euro(1, "included"),
        bridgingEnd: day(),
        applicationIds: [app.id, app.id],
        options: [open, used],
      }),
      {
        endsOn: "before_start",
        "yearlyAmount.vat": "vat_must_be_excluded",
        bridgingEnd: "only_bridging",
        "applicationIds[1]": "double",
        "options[1].usedOn": "option_order",
      },
    );
    expectFields(await add({ applicationIds: [] }), { applicationIds: "required" });
    const { organisation } = manager.session;
    const strange = { supplierId: organisation.id, applicationIds: [app.id, "nowhere"] };
    expectFields(await add(strange), {
      supplierId: "not_a_supplier",
      "applicationIds[1]": "unknown_value",
    });
    expectProblem(await add({ yearlyAmount: euro(-1) }), 400);
  });

  test("hears all that is wrong at once", async () => {
    const wrong = { endsOn: day(-101), supplierId: "nobody", applicationIds: ["nowhere"] };
    expectFields(await add(wrong), {
      endsOn: "before_start",
      supplierId: "not_a_supplier",
      "applicationIds[0]": "unknown_value",
    });
  });

  test("ends its bridging on or after its first day", async () => {
    const answer = await add({ bridging: true, bridgingEnd: day(-101) });
    expectFields(answer, { bridgingEnd: "before_start" });
  });

  test("stays within the calendar, options counted", async () => {
    const options = [{ months: 120, noticeDays: 0, usedOn: null }];
    expectProblem(await add({ endsOn: "2199-12-31", options }), 400);
  });

  test("has a number of its own", async () => {
    const one = await made();
    const taken = await add({ number: one.number.toLowerCase() });
    expectProblem(taken, 409, "contract_number_taken");
  });

  test("changes for who saw its newest version", async () => {
    const { id, version, number } = await made();
    const path = `/contracts/${id}`;
    const body = await agreement(manager, [app.id], { number });
    expectProblem(await manager.put(path, body, { version: null }), 428);
    expectStatus(await manager.put(path, body), 200);
    expectProblem(await manager.put(path, body, { version }), 412, "stale_version");
    for (const [command, of] of [
      ["conclude", conclusion],
      ["record-spend", { month, amount: euro(1) }],
    ] as const) {
      expectProblem(await manager.post(`${path}/${command}`, of, { version: null }), 428);
      expectProblem(await manager.post(`${path}/${command}`, of, { version }), 412);
    }
  });
});

describe("a conclusion", () => {
  test("is dated, has a ground, and names who concluded", async () => {
    const { id } = await made();
    await conclude(manager, id, "lawful", day(-50));
    const seen = await conclude(manager, id, "unlawful", day(-10));
    assert.equal(seen.conclusion, "unlawful");
    assert.deepEqual(
      seen.conclusions.map((c: any) => [c.fromOn, c.conclusion, c.legalGround, c.concludedBy]),
      [
        [day(-50), "lawful", "As in the file note", manager.session.displayName],
        [day(-10), "unlawful", "As in the file note", manager.session.displayName],
      ],
    );
    const path = `/contracts/${id}/conclude`;
    expectFields(await manager.post(path, { ...conclusion, legalGround: "" }), {
      legalGround: "required",
    });
  });

  test("is never overwritten, not even by changing the contract", async () => {
    const { id, number } = await made();
    const first = await conclude(manager, id, "unlawful", day());
    const again = await manager.post(`/contracts/${id}/conclude`, conclusion);
    expectProblem(again, 409, "conclusion_double");
    const body = await agreement(manager, [app.id], { number });
    const after = expectStatus(await manager.put(`/contracts/${id}`, body), 200).json;
    assert.deepEqual(after.conclusions, first.conclusions);
  });

  test("on an earlier day leaves the later one in force", async () => {
    const { id, title } = await made();
    await conclude(manager, id, "unlawful", day(-10));
    const seen = await conclude(manager, id, "lawful", day(-20));
    assert.equal(seen.conclusion, "unlawful");
    const { items } = (await manager.get(`/contracts?q=${title}`)).json;
    assert.equal(items[0].conclusion, "unlawful");
  });

  test("from a later day on does not hold yet", async () => {
    const { id, title } = await made();
    await conclude(manager, id, "lawful", day(-10));
    const seen = await conclude(manager, id, "unlawful", day(30));
    assert.equal(seen.conclusion, "lawful");
    const { items } = (await manager.get(`/contracts?q=${title}`)).json;
    assert.equal(items[0].conclusion, "lawful", "the list already calls it unlawful");
  });

  test("stands in the list over all contracts, with the days on which it holds", async () => {
    const { id, title, number } = await made();
    await conclude(manager, id, "lawful", day(-50));
    await conclude(manager, id, "unlawful", day(-10));
    await conclude(manager, id, "lawful", day(30));
    const items = await walk(manager, `/conclusions?contractId=${id}&sort=fromOn&pageSize=2`);
    assert.deepEqual(
      items.map((c: any) => [c.fromOn, c.untilOn, c.conclusion, c.inForce]),
      [
        [day(-50), day(-11), "lawful", false],
        [day(-10), day(29), "unlawful", true],
        [day(30), null, "lawful", false],
      ],
    );
    assert.deepEqual([items[0].contract.title, items[0].contract.number], [title, number]);
    assert.equal(items[0].concludedBy, manager.session.displayName);
    assert.equal(items[0].legalGround, "As in the file note");
    const found = async (query: string) =>
      (await walk(manager, `/conclusions?q=${title}&${query}`)).map((c: any) => c.fromOn);
    assert.deepEqual(await found("inForce=true"), [day(-10)]);
    assert.deepEqual(await found("inForce=false&sort=-fromOn"), [day(30), day(-50)]);
    assert.deepEqual(await found("conclusion=lawful&inForce=true"), []);
    const [newest] = await walk(manager, `/conclusions?q=${title}&sort=-concludedAt`);
    assert.equal(newest.fromOn, day(30), "concluded last");
    expectProblem(await manager.get("/conclusions?sort=legalGround"), 400);
  });

  test("in the list is for who may read conclusions, never for a supplier", async () => {
    for (const role of ["supplier", "supplier_administrator", "assessor"])
      expectProblem(await (await client(role)).get("/conclusions"), 403, "not_permitted");
    expectStatus(await (await client("controller")).get("/conclusions"), 200);
  });

  test("is for who may conclude: not for a buyer or controller", async () => {
    const { id, version } = await made();
    for (const role of ["buyer", "controller", "product_owner", "auditor"]) {
      const who = await client(role);
      const answer = await who.post(`/contracts/${id}/conclude`, conclusion, { version });
      expectProblem(answer, 403, "not_permitted");
      const { actions } = (await who.get(`/contracts/${id}`)).json;
      assert.ok(!actions.some((a: any) => a.event === "conclude" && !a.refusal), role);
    }
    const adviser = await client("legal_adviser");
    await adviser.get(`/contracts/${id}`);
    expectStatus(await adviser.post(`/contracts/${id}/conclude`, conclusion), 200);
  });
});

test("the list filters and shows each once", async () => {
  const title = unique("filter");
  const soon = await made({ title: `${title} a`, endsOn: day(10) });
  const bridge = await made({ title: `${title} b`, endsOn: day(20), bridging: true });
  const option = { months: 1, noticeDays: 0, usedOn: day(-5) };
  const extended = await made({ title: `${title} c`, endsOn: day(10), options: [option] });
  await conclude(manager, bridge.id, "unlawful", day());
  const ids = async (query: string) =>
    (await walk(manager, `/contracts?q=${title}&sort=title&pageSize=1&${query}`)).map((c) => c.id);
  assert.deepEqual(await ids(""), [soon.id, bridge.id, extended.id]);
  assert.deepEqual(await ids("conclusion=unlawful"), [bridge.id]);
  assert.deepEqual(await ids("conclusion=lawful"), []);
  assert.deepEqual(await ids("bridging=true"), [bridge.id]);
  assert.deepEqual(await ids("bridging=false"), [soon.id, extended.id]);
  assert.deepEqual(await ids(`endsBefore=${day(9)}`), []);
  assert.deepEqual(await ids(`endsBefore=${day(10)}`), [soon.id]);
  assert.deepEqual(await ids(`endsBefore=${plus(day(10), 40)}`), [soon.id, bridge.id, extended.id]);
  expectProblem(await manager.get("/contracts?sort=conclusion"), 400);
});

describe("a supplier sees", () => {
  let outsider: Client;
  let own: any; // Its own contract, unlawful.
  let rival: any;
  before(async () => {
    const admin = await client("administrator");
    const organisation = await supplier(manager);
    outsider = (await person(admin, ["supplier"], organisation.id)).client;
    own = await made({ supplierId: organisation.id });
    rival = await made();
    for (const { id } of [own, rival]) {
      await conclude(manager, id, "unlawful", day(-20));
      await spend(manager, id, month, 4_711);
    }
  });

  test("only its own contracts", async () => {
    const { items, count } = expectStatus(await outsider.get("/contracts"), 200).json;
    assert.deepEqual([items.map((c: any) => c.id), count], [[own.id], 1]);
    expectProblem(await outsider.get(`/contracts/${rival.id}`), 404, "not_found");
    const hits = async (text: string) => (await outsider.get(`/search?q=${text}`)).json.items;
    assert.deepEqual(await hits(rival.number), []);
    assert.equal((await hits(own.number)).length, 1);
  });

  test("no conclusion and no split of what it was paid", async () => {
    const page = expectStatus(await outsider.get(`/contracts/${own.id}`), 200);
    const { json } = page;
    assert.deepEqual([json.conclusion, json.conclusions, json.spendThisYear], [null, [], null]);
    const list = await outsider.get("/contracts");
    for (const { text } of [page, list]) {
      assert.ok(!text.includes("unlawful") && !text.includes(manager.session.displayName));
      assert.ok(!text.includes(rival.id));
    }
    assert.equal(list.json.items[0].conclusion, null);
  });

  test("no conclusion by way of the filter", async () => {
    for (const conclusion of ["lawful", "unlawful", "uncertain"]) {
      const answer = await outsider.get(`/contracts?conclusion=${conclusion}`);
      if (answer.status === 200) assert.equal(answer.json.count, 1, conclusion);
      else expectProblem(answer, 403);
    }
  });

  test("nothing to press", async () => {
    const seen = (await outsider.get(`/contracts/${own.id}`)).json;
    assert.deepEqual(
      seen.actions.filter((a: any) => !a.refusal),
      [],
    );
    for (const [id, status] of [
      [own.id, 403],
      [rival.id, 404],
    ] as const) {
      const how = { version: 1 };
      const path = `/contracts/${id}`;
      expectProblem(await outsider.post(`${path}/conclude`, conclusion, how), status);
      const booked = { month, amount: euro(1) };
      expectProblem(await outsider.post(`${path}/record-spend`, booked, how), status);
      const body = await agreement(manager, [app.id]);
      expectProblem(await outsider.put(path, body, how), status);
    }
  });
});
