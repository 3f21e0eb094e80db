// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The register of mandates: granting, passing on, revoking, who may decide, two days compared.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, person } from "./lib/make.ts";
import { appoint, fun, mandate, mandateBody, unit } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";

let admin: Client;
let register: Client;
before(async () => {
  admin = await client("administrator");
  register = await client("legal_adviser");
});

const euro = (amount: number, vat = "excluded") => ({
  amountMinor: amount * 100,
  currency: "EUR",
  vat,
});

/** A unit with functions that nobody has yet. */
async function functions(count: number): Promise<any[]> {
  const { id } = await unit(admin);
  const made = [];
  for (let i = 0; i < count; i += 1) made.push(await fun(admin, id));
  return made;
}

async function revoke(id: string, reason = "Decision of a scenario") {
  await register.get(`/mandates/${id}`);
  return register.post(`/mandates/${id}/revoke`, { reason });
}

const read = async (id: string) => expectStatus(await register.get(`/mandates/${id}`), 200).json;

/** Of this story's mandates: what the check says, in its order. */
async function asked(ids: string[], query: string): Promise<[string, string | null][]> {
  const answer = await register.get(`/mandate-checks/current?act=contract_sign${query}`);
  return expectStatus(answer, 200)
    .json.items.filter((row: any) => ids.includes(row.mandate.id))
    .map((row: any) => [row.mandate.id, row.gap]);
}

describe("a mandate", () => {
  test("is in the register with a number, its holder, who has it today, and its deputies", async () => {
    const [head] = await functions(1);
    const holder = await person(admin);
    const deputy = await person(admin);
    const gone = await person(admin);
    expectStatus(await appoint(admin, head.id, holder.id), 200);
    expectStatus(await appoint(admin, head.id, deputy.id, { kind: "deputy" }), 200);
    expectStatus(await appoint(admin, head.id, gone.id, { endsOn: day(-1) }), 200);
    const first = await mandate(register, head.id);
    const second = await mandate(register, head.id);
    const number = (label: string) => Number(label.replace("M-", ""));
    assert.ok(number(second.label) > number(first.label));
    assert.deepEqual(
      first.people.map((one: any) => [one.id, one.deputy]),
      [
        [holder.id, false],
        [deputy.id, true],
      ],
    );
    assert.deepEqual([first.state, first.holder.id], ["in_force", head.id]);
    const buyer = await client("buyer");
    expectStatus(await buyer.get(`/mandates/${first.id}`), 200);
    expectProblem(await buyer.post("/mandates", mandateBody(head.id)), 403, "not_permitted");
    const found = await buyer.get(`/mandates?functionId=${head.id}&sort=-number`);
    assert.deepEqual(
      expectStatus(found, 200).json.items.map((one: any) => one.id),
      [second.id, first.id],
    );
    const hits = expectStatus(await buyer.get(`/search?q=${first.label}`), 200).json.items;
    assert.ok(hits.some((one: any) => one.id === first.id));
  });

  test("is refused with every wrong field at once", async () => {
    const [head] = await functions(1);
    const wrong = mandateBody(head.id, {
      accountId: "somebody",
      acts: [],
      objects: [{ kind: "application", id: "none" }],
      ceiling: euro(0),
      endsOn: day(-31),
      parentId: "none",
    });
    expectFields(await register.post("/mandates", wrong), {
      functionId: "one_holder",
      acts: "required",
      "objects[0].id": "unknown_value",
      "ceiling.amountMinor": "too_small",
      endsOn: "before_start",
      parentId: "unknown_value",
    });
    const unknown = mandateBody("none", { acts: ["contract_sign", "contract_sign"] });
    expectFields(await register.post("/mandates", unknown), {
      functionId: "unknown_value",
      "acts[1]": "double",
    });
    const strange = mandateBody(head.id, { acts: ["everything"] });
    expectFields(await register.post("/mandates", strange), { "acts[0]": "unknown_value" });
  });

  test("is never given to oneself, in person or by a function", async () => {
    const me = expectStatus(await register.get("/sessions/current"), 200).json.accountId;
    const byName = mandateBody("", { functionId: null, accountId: me });
    expectProblem(await register.post("/mandates", byName), 409, "mandate_to_oneself");
    const [head] = await functions(1);
    expectStatus(await appoint(admin, head.id, me, { kind: "deputy" }), 200);
    const byFunction = await register.post("/mandates", mandateBody(head.id));
    expectProblem(byFunction, 409, "mandate_to_oneself");
    const controller = await client("controller");
    expectStatus(await controller.post("/mandates", mandateBody(head.id)), 201);
  });

  test("passes on no more than it is, only if allowed, and never back", async () => {
    const [director, head, buyer] = await functions(3);
    const top = await mandate(register, director.id, { endsOn: day(300) });
    const pass = (functionId: string, parentId: string, changes: Record<string, unknown> = {}) =>
      register.post("/mandates", mandateBody(functionId, { parentId, endsOn: day(300), ...changes }));
    const wide = await pass(head.id, top.id, {
      kind: "authorisation",
      acts: ["contract_sign", "budget_shift"],
      ceiling: euro(100_000.01),
      startsOn: day(-31),
      endsOn: null,
    });
    expectProblem(wide, 400, "mandate_wider_than_source");
    expectFields(wide, {
      kind: "as_source",
      acts: "beyond_source",
      "ceiling.amountMinor": "beyond_source",
      startsOn: "beyond_source",
      endsOn: "beyond_source",
    });
    const included = await pass(head.id, top.id, { ceiling: euro(1, "included") });
    expectFields(included, { "ceiling.vat": "vat_of_source" });
    const sub = expectStatus(await pass(head.id, top.id, { mayPassOn: false }), 201).json;
    assert.equal(sub.parent.id, top.id);
    assert.deepEqual((await read(top.id)).below.map((one: any) => one.id), [sub.id]);
    expectProblem(await pass(buyer.id, sub.id), 409, "mandate_not_to_pass_on");
    const open = expectStatus(await pass(head.id, top.id), 201).json;
    expectProblem(await pass(director.id, open.id), 409, "mandate_loop");
    expectStatus(await revoke(open.id), 200);
    expectProblem(await pass(buyer.id, open.id), 409, "mandate_source_ended");
  });

  test("is revoked from its moment, once, and what was passed on lapses with it", async () => {
    const [director, head] = await functions(2);
    const top = await mandate(register, director.id);
    const sub = await mandate(register, head.id, { parentId: top.id });
    const dated = `&on=${day(-1)}`;
    const both = [top.id, sub.id];
    assert.deepEqual((await asked(both, "&amountMinor=100")).map(([, gap]) => gap), [null, null]);
    expectFields(await revoke(top.id, ""), { reason: "required" });
    const revoked = expectStatus(await revoke(top.id), 200).json;
    assert.deepEqual([revoked.state, revoked.revokedOn], ["revoked", day(0)]);
    assert.equal(revoked.actions[0].refusal.code, "mandate_over");
    assert.equal((await read(sub.id)).state, "source_gone");
    assert.deepEqual(new Map(await asked(both, "&amountMinor=100")), new Map([
      [top.id, "revoked"],
      [sub.id, "source_gone"],
    ]));
    const before = (await asked(both, `&amountMinor=100${dated}`)).map(([, gap]) => gap);
    assert.deepEqual(before, [null, null], "what held yesterday, held");
    expectProblem(await revoke(top.id), 409, "mandate_over");
    const list = await register.get(`/mandates?functionId=${head.id}&inForce=true`);
    assert.deepEqual(expectStatus(list, 200).json.items, [], "the list asks the whole chain");
    const stale = await register.post(`/mandates/${sub.id}/revoke`, { reason: "Stale" }, { version: 99 });
    expectProblem(stale, 412, "stale_version");
  });

  test("is revoked once when two people do it at the same time", async () => {
    const [head] = await functions(1);
    const one = await mandate(register, head.id);
    const controller = await client("controller");
    const path = `/mandates/${one.id}`;
    await Promise.all([register.get(path), controller.get(path)]);
    const answers = await Promise.all(
      [register, controller].map((who) => who.post(`${path}/revoke`, { reason: "At once" })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
  });

  test("gets a number of its own when many are granted at the same time", async () => {
    const made = await functions(8);
    const answers = await Promise.all(
      made.map(({ id }) => register.post("/mandates", mandateBody(id))),
    );
    const labels = answers.map((answer) => expectStatus(answer, 201).json.label);
    assert.equal(new Set(labels).size, made.length);
  });
});

describe("who may do this", () => {
  test("is the lowest mandate that covers act, object and amount and that somebody has", async () => {
    const [director, head, empty] = await functions(3);
    for (const { id } of [director, head])
      expectStatus(await appoint(admin, id, (await person(admin)).id), 200);
    const portal = await application(await client("contract_manager"));
    const objects = [{ kind: "application", id: portal.id }];
    const any = await mandate(register, director.id, { ceiling: null });
    const low = await mandate(register, head.id, { objects, ceiling: euro(50_000) });
    const nobody = await mandate(register, empty.id, { objects, ceiling: euro(40_000) });
    const ids = [any.id, low.id, nobody.id];
    const on = `&scopeKind=application&scopeId=${portal.id}`;
    const order = await asked(ids, `&amountMinor=3000000&vat=excluded${on}`);
    assert.deepEqual(order, [
      [nobody.id, null],
      [low.id, null],
      [any.id, null],
    ]);
    const gaps = async (query: string) => new Map(await asked(ids, query));
    assert.equal((await gaps(`&amountMinor=5000000${on}`)).get(low.id), null);
    assert.equal((await gaps(`&amountMinor=5000001${on}`)).get(low.id), "too_low");
    assert.equal((await gaps(`&amountMinor=1&vat=included${on}`)).get(low.id), "other_vat");
    assert.equal((await gaps(on)).get(low.id), "amount_unknown");
    assert.equal((await gaps("&amountMinor=1")).get(low.id), "other_object");
    assert.equal((await gaps(`&amountMinor=1&on=${day(-31)}${on}`)).get(low.id), "not_yet");
    const shift = await register.get("/mandate-checks/current?act=party_change");
    const others = expectStatus(shift, 200).json.items.map((row: any) => row.mandate.id);
    assert.ok(!others.includes(low.id), "a mandate for other acts says nothing");
    const unknown = await register.get("/mandate-checks/current?act=contract_sign&scopeKind=application&scopeId=no");
    expectFields(unknown, { scopeId: "unknown_value" });
  });

  test("names the lowest that somebody has, or says that nobody may", async () => {
    const portal = await application(await client("contract_manager"));
    const objects = [{ kind: "application", id: portal.id }];
    const [empty, head] = await functions(2);
    const check = `/mandate-checks/current?act=contract_sign&amountMinor=100&scopeKind=application&scopeId=${portal.id}`;
    const lowest = async () => expectStatus(await register.get(check), 200).json.lowestId;
    const nobody = await mandate(register, empty.id, { objects, ceiling: euro(2) });
    assert.notEqual(await lowest(), nobody.id);
    const held = await mandate(register, head.id, { objects, ceiling: euro(3) });
    expectStatus(await appoint(admin, head.id, (await person(admin)).id), 200);
    assert.equal(await lowest(), held.id);
  });
});

describe("two days of the register", () => {
  test("differ by holder: what held then, and what holds now", async () => {
    const [head] = await functions(1);
    const old = await mandate(register, head.id, { startsOn: day(-90), endsOn: day(-40) });
    const now = await mandate(register, head.id, { startsOn: day(-39), ceiling: euro(200_000) });
    const compare = async (from: string, to: string) => {
      const path = `/mandate-comparisons/current?from=${from}&to=${to}`;
      const { items } = expectStatus(await register.get(path), 200).json;
      return items.find((row: any) => row.holder.id === head.id);
    };
    const row = await compare(day(-60), day(0));
    assert.deepEqual([row.gone.map((one: any) => one.id), row.added.map((one: any) => one.id)], [[old.id], [now.id]]);
    assert.equal(await compare(day(-10), day(0)), undefined);
    expectFields(await register.get(`/mandate-comparisons/current?from=${day(0)}&to=${day(-60)}`), {
      to: "before_start",
    });
    expectFields(await register.get("/mandate-comparisons/current?from=today&to=2026-01-01"), {
      from: "not_a_date",
    });
  });
});
