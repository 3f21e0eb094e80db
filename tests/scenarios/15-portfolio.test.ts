// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Domains and applications: their data, their health, the lists, and the links between them.
// Who sees which stands in 19-portfolio-scope.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro, supplier, unique, walk } from "./lib/make.ts";
import { application, domain, facts } from "./lib/portfolio.ts";

let manager: Client;
let home: any; // A domain of its own.
before(async () => {
  manager = await client("contract_manager");
  home = await domain(manager);
});

const add = (changes: Record<string, unknown> = {}) =>
  manager.post("/applications", facts(home.id, changes));
const made = (changes: Record<string, unknown> = {}) =>
  application(manager, { domainId: home.id, ...changes });

describe("domains", () => {
  test("count their applications", async () => {
    const one = await domain(manager);
    assert.equal(one.applicationCount, 0);
    await application(manager, { domainId: one.id });
    const { items } = expectStatus(await manager.get("/domains"), 200).json;
    assert.equal(items.find((d: any) => d.id === one.id).applicationCount, 1);
  });

  test("have a name each, whatever the capitals", async () => {
    const name = home.name.toUpperCase();
    expectProblem(await manager.post("/domains", { name }), 409, "domain_name_taken");
    expectFields(await manager.post("/domains", { name: "" }), { name: "required" });
  });

  test("are added by who manages the portfolio", async () => {
    const controller = await client("controller");
    expectProblem(await controller.post("/domains", { name: unique("D") }), 403, "not_permitted");
  });
});

describe("an application", () => {
  test("keeps what was filled in, and changes", async () => {
    const customer = await supplier(manager);
    const data = facts(home.id, {
      principalId: customer.id,
      timeClass: "migrate",
      yearlyCost: euro(12.34),
      fteTenths: 25,
      complexity: 4,
      serviceAtRisk: "Signing in",
      customerIds: [customer.id],
    });
    const { id } = expectStatus(await manager.post("/applications", data), 201).json;
    const seen = expectStatus(await manager.get(`/applications/${id}`), 200).json;
    for (const [field, value] of Object.entries(data)) assert.deepEqual(seen[field], value, field);
    assert.equal(seen.domainName, home.name);
    assert.equal(seen.customers[0].name, customer.name);

    const after = { ...data, name: unique("After"), inScope: false, outVia: "The old contract" };
    const changed = expectStatus(await manager.put(`/applications/${id}`, after), 200).json;
    assert.deepEqual([changed.name, changed.outVia], [after.name, "The old contract"]);
    assert.equal(changed.version, seen.version + 1);
  });

  test("is under the framework, or under another contract that is named", async () => {
    expectFields(await add({ inScope: false }), { outVia: "required" });
    expectFields(await add({ outVia: "Another" }), { outVia: "only_out_of_scope" });
    expectStatus(await add({ inScope: false, outVia: "Another" }), 201);
  });

  test("names only domains and organisations that exist", async () => {
    const { id } = await supplier(manager);
    const fields = {
      domainId: "unknown_value",
      principalId: "unknown_value",
      "customerIds[1]": "unknown_value",
    };
    const wrong = { domainId: "no", principalId: "no", customerIds: [id, "no"] };
    expectFields(await add(wrong), fields);
  });

  test("hears all that is wrong at once", async () => {
    const all = { domainId: "no", inScope: false, yearlyCost: euro(1, "included") };
    expectFields(await add(all), {
      outVia: "required",
      "yearlyCost.vat": "vat_must_be_excluded",
      domainId: "unknown_value",
    });
  });

  test("has each customer once", async () => {
    const { id } = await supplier(manager);
    expectFields(await add({ customerIds: [id, id] }), { "customerIds[1]": "double" });
  });

  test("costs nothing or more", async () => {
    expectProblem(await add({ yearlyCost: euro(-1) }), 400);
    expectStatus(await add({ yearlyCost: euro(0) }), 201);
  });

  test("has a number of its own", async () => {
    const one = await made();
    const taken = await add({ number: one.number.toLowerCase() });
    expectProblem(taken, 409, "application_number_taken");
    const self = facts(home.id, { number: one.number });
    expectStatus(await manager.put(`/applications/${one.id}`, self), 200);
  });

  test("changes for who saw its newest version", async () => {
    const { id, version, number } = await made();
    const path = `/applications/${id}`;
    const body = facts(home.id, { number });
    expectProblem(await manager.put(path, body, { version: null }), 428);
    expectStatus(await manager.put(path, body), 200);
    expectProblem(await manager.put(path, body, { version }), 412, "stale_version");
    const measure = { measuredOn: day(), source: "Scan" };
    const link = { otherId: (await made()).id, kind: "interface", source: "Architect" };
    for (const [command, of] of [
      ["measure-health", measure],
      ["state-link", link],
    ] as const) {
      expectProblem(await manager.post(`${path}/${command}`, of, { version: null }), 428);
      expectProblem(await manager.post(`${path}/${command}`, of, { version }), 412);
    }
  });
});

describe("the list", () => {
  const mark = unique("list");
  let all: any[];
  before(async () => {
    all = [];
    for (let i = 0; i < 7; ++i) {
      const name = `${mark} ${["b", "É", "a", "c", "d", "Z", "f"][i]}`;
      const yearlyCost = i % 3 === 0 ? null : euro(i % 2);
      const complexity = i % 2 === 0 ? null : 3;
      const phase = i < 2 ? "planned" : "in_use";
      const out = i < 3 ? { inScope: false, outVia: "Another" } : {};
      all.push(await made({ name, yearlyCost, complexity, phase, ...out }));
    }
  });

  for (const sort of ["name", "-name", "domainName", "yearlyCost", "-complexity"]) {
    test(`by ${sort} shows each once, on pages of any size`, async () => {
      const path = `/applications?q=${mark}&sort=${sort}`;
      const whole = (await walk(manager, `${path}&pageSize=100`)).map((a) => a.id);
      assert.deepEqual([...whole].sort(), all.map((a) => a.id).sort());
      for (const size of [1, 2, 3])
        assert.deepEqual(
          (await walk(manager, `${path}&pageSize=${size}`)).map((a) => a.id),
          whole,
        );
    });
  }

  test("sorts names as people do", async () => {
    const names = (await walk(manager, `/applications?q=${mark}&sort=name`)).map((a) => a.name);
    assert.deepEqual(
      names.map((name) => name.at(-1)),
      ["a", "b", "c", "d", "É", "f", "Z"],
    );
  });

  test("filters", async () => {
    const count = async (query: string) =>
      expectStatus(await manager.get(`/applications?q=${mark}&${query}`), 200).json.count;
    assert.equal(await count("phase=planned"), 2);
    assert.equal(await count("inScope=false"), 3);
    assert.equal(await count("inScope=true&phase=planned"), 0);
    assert.equal(await count(`domainId=${home.id}`), 7);
    assert.equal(await count("domainId=elsewhere"), 0);
    expectProblem(await manager.get("/applications?sort=colour"), 400);
    expectProblem(await manager.get("/applications?phase=colour"), 400);
  });
});

test("health is measured over time, never ahead of it", async () => {
  const { id } = await made();
  const measure = (body: Record<string, unknown>) =>
    manager.post(`/applications/${id}/measure-health`, { source: "Scan", ...body });
  expectStatus(await measure({ measuredOn: day(-1), technicalDebt: 40 }), 200);
  expectStatus(await measure({ measuredOn: day(-30), risk: 0 }), 200);
  const { health } = expectStatus(await measure({ measuredOn: day(), endOfLife: 100 }), 200).json;
  assert.deepEqual(
    health.map((h: any) => [h.measuredOn, h.technicalDebt, h.endOfLife, h.risk]),
    [
      [day(), null, 100, null],
      [day(-1), 40, null, null],
      [day(-30), null, null, 0],
    ],
  );
  assert.equal(health[0].recordedBy, manager.session.displayName);
  expectFields(await measure({ measuredOn: day(1), risk: 1 }), { measuredOn: "in_the_future" });
  expectProblem(await measure({ measuredOn: day(), risk: 101 }), 400);
});

describe("links", () => {
  const state = (id: string, otherId: string, more: Record<string, unknown> = {}, how = {}) =>
    manager.post(
      `/applications/${id}/state-link`,
      { otherId, kind: "shared_data", strengthPercent: null, source: "Architect", ...more },
      how,
    );

  test("have a strength, or one that is unknown; the newest statement counts", async () => {
    const [a, b] = [await made(), await made()];
    const unknown = expectStatus(await state(a.id, b.id), 200).json.links;
    assert.deepEqual([unknown[0].strengthPercent, unknown[0].derived], [null, false]);
    await state(b.id, a.id, { strengthPercent: 0 });
    const { links } = (await manager.get(`/applications/${a.id}`)).json;
    assert.equal(links.length, 1);
    assert.equal(links[0].strengthPercent, 0, "0 is not unknown");
    assert.equal(links[0].statedBy, manager.session.displayName);
  });

  test("go to another application that exists", async () => {
    const { id } = await made();
    expectFields(await state(id, id), { otherId: "unknown_value" });
    expectFields(await state(id, "nowhere"), { otherId: "unknown_value" });
    expectProblem(await state(id, (await made()).id, { strengthPercent: 101 }), 400);
  });

  test("of the same customers follow from the data and cannot be stated", async () => {
    const [a, b] = [await made(), await made()];
    const same = { kind: "same_customer", strengthPercent: 100 };
    expectProblem(await state(a.id, b.id, same), 409, "application_link_derived");
    expectProblem(await state(a.id, b.id, same, { version: null }), 428);
  });

  test("of the same customers are common by all", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 4; ++i) ids.push((await supplier(manager)).id);
    const a = await made({ customerIds: ids.slice(0, 3) });
    const b = await made({ customerIds: ids.slice(1) });
    const none = await made();
    const strength = async (id: string, other: string) => {
      const { links } = (await manager.get(`/applications/${id}`)).json;
      const found = links.filter((l: any) => l.firstId === other || l.secondId === other);
      assert.ok(found.every((l: any) => l.kind === "same_customer" && l.derived && !l.statedBy));
      return found.map((l: any) => l.strengthPercent);
    };
    assert.deepEqual(await strength(a.id, b.id), [50], "two of four");
    assert.deepEqual(await strength(b.id, a.id), [50]);
    assert.deepEqual(await strength(a.id, none.id), []);
    await manager.put(`/applications/${b.id}`, facts(home.id, { customerIds: ids.slice(2) }));
    assert.deepEqual(await strength(a.id, b.id), [25], "one of four");
    const third = await made({ customerIds: ids.slice(1, 3) });
    assert.deepEqual(await strength(a.id, third.id), [66], "two of three, rounded down");
  });

  test("stand in the graph, with all that is not retired", async () => {
    const [a, b] = [await made(), await made()];
    const retired = await made({ phase: "retired" });
    await state(a.id, b.id, { strengthPercent: 70 });
    await state(a.id, retired.id, { strengthPercent: 70 });
    const graph = expectStatus(await manager.get("/portfolio-graphs/current"), 200).json;
    const ids = graph.applications.map((x: any) => x.id);
    assert.ok(ids.includes(a.id) && ids.includes(b.id) && !ids.includes(retired.id));
    assert.equal(new Set(ids).size, ids.length);
    for (const link of graph.links)
      assert.ok(ids.includes(link.firstId) && ids.includes(link.secondId), "a link to nowhere");
    assert.equal(graph.links.filter((l: any) => [l.firstId, l.secondId].includes(a.id)).length, 1);
  });
});
