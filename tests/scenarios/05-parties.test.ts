// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Parties of a framework: how they come, and how they go.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { endPartyDecided } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, supplier } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const ground = "Letter of last week";

async function end(id: string, how: string, body: Record<string, unknown>) {
  await manager.get(`/frameworks/${id}`);
  return endPartyDecided(manager, id, how, { ground, effectiveOn: day(), ...body });
}

describe("joining", () => {
  test("a supplier joins a draft once, from the first day of the term", async () => {
    const { id, startsOn } = await draft(manager);
    const { id: organisationId } = await supplier(manager);
    const { parties } = await addParty(manager, id, { organisationId });
    assert.equal(parties[0].since, startsOn);
    assert.equal(parties[0].state, "participating");
    const twice = await manager.post(`/frameworks/${id}/add-party`, { organisationId });
    expectProblem(twice, 409, "framework_party_double");
  });

  test("only suppliers can, and everything that is wrong is said at once", async () => {
    const { id } = await draft(manager);
    const add = (body: unknown) => manager.post(`/frameworks/${id}/add-party`, body);
    const authority = manager.session.organisation.id;
    expectFields(await add({ organisationId: authority }), { organisationId: "not_a_supplier" });
    const odd = { organisationId: authority, lotIds: ["x"], cap: euro(1, "included") };
    expectFields(await add(odd), {
      organisationId: "not_a_supplier",
      "lotIds[0]": "unknown_value",
      "cap.vat": "vat_differs",
    });
  });

  test("a party is removed from a draft only, and only while nothing is booked on it", async () => {
    const { id } = await draft(manager);
    const { parties } = await addParty(manager, id);
    const body = { partyId: parties[0].id };
    const history = { ...body, imported: true };
    expectStatus(await book(manager, id, "committed", 1, history), 201);
    const held = await manager.post(`/frameworks/${id}/remove-party`, body);
    expectProblem(held, 409, "framework_party_has_entries");
    const other = await addParty(manager, id);
    const removed = await manager.post(`/frameworks/${id}/remove-party`, {
      partyId: other.parties.find((p: any) => p.id !== body.partyId).id,
    });
    assert.equal(expectStatus(removed, 200).json.parties.length, 1);
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    const late = await manager.post(`/frameworks/${id}/remove-party`, body);
    expectProblem(late, 409, "framework_not_draft");
    const { id: organisationId } = await supplier(manager);
    const add = await manager.post(`/frameworks/${id}/add-party`, { organisationId });
    expectProblem(add, 409, "framework_not_draft");
  });
});

describe("leaving", () => {
  for (const [how, state] of [
    ["withdraw", "withdrawn"],
    ["exclude", "excluded"],
  ] as const) {
    test(`who is ${state} gets no new work from that day; what was booked stays`, async () => {
      const { id, parties } = await active(manager);
      const partyId = parties[0].id;
      expectStatus(await book(manager, id, "committed", 100, { partyId }), 201);
      const after = expectStatus(await end(id, how, { partyId }), 200).json;
      assert.equal(after.parties[0].state, state);
      assert.equal(after.parties[0].ground, ground);
      assert.equal(after.parties[0].endsOn, day());
      for (const kind of ["reserved", "committed"]) {
        const refused = await book(manager, id, kind, 1, { partyId });
        expectProblem(refused, 409, "ledger_party_ended");
      }
      const bill = await book(manager, id, "invoiced", 60, { partyId });
      assert.equal(expectStatus(bill, 201).json.items[0].overCeiling, false);
      const release = { partyId, releases: "commitment" };
      expectStatus(await book(manager, id, "released", 40, release), 201);
      expectProblem(await end(id, how, { partyId }), 409, "framework_party_ended");
    });
  }

  test("works from its date, not before", async () => {
    const { id, parties } = await active(manager);
    const partyId = parties[0].id;
    expectStatus(await end(id, "withdraw", { partyId, effectiveOn: day(1) }), 200);
    const { json } = await manager.get(`/frameworks/${id}`);
    assert.equal(json.parties[0].state, "participating");
    expectStatus(await book(manager, id, "committed", 1, { partyId }), 201);
  });

  test("needs an active framework, a ground, and a date within the participation", async () => {
    const { id } = await draft(manager);
    const { parties } = await addParty(manager, id);
    const partyId = parties[0].id;
    expectProblem(await end(id, "withdraw", { partyId }), 409, "framework_party_needs_active");
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    expectFields(await end(id, "exclude", { partyId, ground: "" }), { ground: "required" });
    const early = await end(id, "exclude", { partyId, effectiveOn: day(-500) });
    expectFields(early, { effectiveOn: "before_start" });
    const unknown = await end(id, "exclude", { partyId: "nobody" });
    expectProblem(unknown, 409, "framework_party_unknown");
    const { id: successorId } = await supplier(manager);
    const odd = await end(id, "exclude", { partyId, successorId });
    expectFields(odd, { successorId: "unknown_field" });
  });
});

describe("succession", () => {
  test("puts another supplier in the place, with the same lots and cap", async () => {
    const lots = [
      { number: "1", title: "One" },
      { number: "2", title: "Two" },
    ];
    const { id, lots: made } = await draft(manager, { lots });
    const lotIds = [made[0].id];
    const { parties } = await addParty(manager, id, { lotIds, cap: euro(200) });
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    const partyId = parties[0].id;
    const { id: successorId } = await supplier(manager);
    const after = expectStatus(await end(id, "succeed", { partyId, successorId }), 200).json;
    const [old, fresh] = partyId === after.parties[0].id ? after.parties : after.parties.reverse();
    assert.equal(old.state, "succeeded");
    assert.equal(old.successor.id, successorId);
    assert.equal(fresh.organisation.id, successorId);
    assert.deepEqual([fresh.state, fresh.since], ["participating", day()]);
    assert.deepEqual([fresh.lotIds, fresh.cap.amountMinor], [lotIds, 20_000]);
    const lotId = lotIds[0];
    const late = await book(manager, id, "committed", 1, { partyId, lotId });
    expectProblem(late, 409, "ledger_party_ended");
    expectStatus(await book(manager, id, "committed", 1, { partyId: fresh.id, lotId }), 201);
    const elsewhere = { partyId: fresh.id, lotId: made[1].id };
    expectProblem(await book(manager, id, "committed", 1, elsewhere), 409);
  });

  test("needs a successor who is a supplier and no party yet", async () => {
    const { id, parties } = await active(manager, {}, [{}, {}]);
    const partyId = parties[0].id;
    const attempt = (body: Record<string, unknown>) => end(id, "succeed", { partyId, ...body });
    expectFields(await attempt({}), { successorId: "required" });
    const authority = manager.session.organisation.id;
    expectFields(await attempt({ successorId: authority }), { successorId: "not_a_supplier" });
    for (const { organisation } of parties)
      expectProblem(await attempt({ successorId: organisation.id }), 409, "framework_party_double");
  });
});
