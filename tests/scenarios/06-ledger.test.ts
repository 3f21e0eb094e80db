// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The ledger: what is reserved, committed, released and invoiced against a maximum.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, ledger } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

/** Reserved, committed, invoiced, occupied, in euros. */
async function sums(id: string): Promise<number[]> {
  const view = await ledger(manager, id);
  return [view.reserved, view.committed, view.invoiced, view.occupied].map(
    ({ amountMinor }) => amountMinor / 100,
  );
}

async function withParty(changes: Record<string, unknown> = {}, party = {}) {
  const framework = await active(manager, changes, [party]);
  return { id: framework.id as string, partyId: framework.parties[0].id as string, framework };
}

const correct = (id: string) => manager.post(`/ledger-entries/${id}/correct`, { reason: "Wrong" });
const firstOf = (answer: any) => expectStatus(answer, 201).json.items[0];

describe("a call-off", () => {
  test("from reservation to invoice", async () => {
    const { id, partyId } = await withParty();
    const first = firstOf(await book(manager, id, "reserved", 400));
    assert.deepEqual([first.seq, first.occupiedAfter.amountMinor], [1, 40_000]);
    assert.deepEqual(await sums(id), [400, 0, 0, 400]);
    const commit = await book(manager, id, "committed", 350, { partyId });
    const kinds = expectStatus(commit, 201).json.items.map((e: any) => e.kind);
    assert.deepEqual(kinds, ["released", "committed"], "it uses the reservation first");
    assert.deepEqual(await sums(id), [50, 350, 0, 400]);
    expectStatus(await book(manager, id, "released", 50, { releases: "reservation" }), 201);
    expectStatus(await book(manager, id, "invoiced", 300, { partyId }), 201);
    assert.deepEqual(await sums(id), [0, 350, 300, 350]);
    const release = { partyId, releases: "commitment" };
    const tooMuch = await book(manager, id, "released", 51, release);
    expectProblem(tooMuch, 409, "ledger_release_too_much");
    expectStatus(await book(manager, id, "released", 50, release), 201);
    assert.deepEqual(await sums(id), [0, 300, 300, 300]);
  });

  test("awarded directly uses the reservation that was made for its party", async () => {
    const { id, partyId } = await withParty();
    expectStatus(await book(manager, id, "reserved", 800, { partyId }), 201);
    expectStatus(await book(manager, id, "committed", 800, { partyId }), 201);
    assert.deepEqual(await sums(id), [0, 800, 0, 800]);
  });

  test("may be committed for more than was reserved, as far as there is room", async () => {
    const { id, partyId } = await withParty();
    expectStatus(await book(manager, id, "reserved", 900), 201);
    const over = await book(manager, id, "committed", 1_001, { partyId });
    expectProblem(over, 409, "ledger_maximum_exceeded");
    expectStatus(await book(manager, id, "committed", 1_000, { partyId }), 201);
    assert.deepEqual(await sums(id), [0, 1_000, 0, 1_000]);
  });

  test("leaves the reservation of another call-off alone", async () => {
    const { id, partyId } = await withParty();
    expectStatus(await book(manager, id, "reserved", 600, { callOff: "C-2" }), 201);
    const over = await book(manager, id, "committed", 401, { partyId });
    expectProblem(over, 409, "ledger_maximum_exceeded");
  });
});

describe("a ceiling", () => {
  test("refuses an act that goes over it, and says what room is left, in two languages", async () => {
    const { id } = await withParty({ maximum: euro(123_456.78), estimated: euro(123_456.78) });
    expectStatus(await book(manager, id, "reserved", 100_000), 201);
    const texts: Record<string, RegExp> = { nl: /23\.456,78/, en: /23,456\.78/ };
    for (const [language, room] of Object.entries(texts)) {
      const body = { kind: "reserved", amount: euro(23_456.79), callOff: "C", description: "D" };
      const headers = { "accept-language": language };
      const path = `/frameworks/${id}/ledger-entries`;
      const refused = await manager.post(path, body, { headers });
      expectProblem(refused, 409, "ledger_maximum_exceeded");
      assert.match(refused.json.detail, room);
    }
    expectStatus(await book(manager, id, "reserved", 23_456.78), 201);
  });

  test("of a lot, and of a supplier, counts as well", async () => {
    const lots = [
      { number: "1", title: "One", maximum: euro(300) },
      { number: "2", title: "Two" },
    ];
    const {
      id,
      lots: [one, two],
    } = await draft(manager, { lots });
    const { parties } = await addParty(manager, id, { cap: euro(500) });
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    const partyId = parties[0].id;
    expectFields(await book(manager, id, "reserved", 1), { lotId: "required" });
    const nowhere = await book(manager, id, "reserved", 1, { lotId: "nowhere" });
    expectProblem(nowhere, 409, "ledger_lot_unknown");
    const over = await book(manager, id, "reserved", 301, { lotId: one.id });
    expectProblem(over, 409, "ledger_lot_maximum_exceeded");
    expectStatus(await book(manager, id, "committed", 300, { lotId: one.id, partyId }), 201);
    const capped = await book(manager, id, "committed", 201, { lotId: two.id, partyId });
    expectProblem(capped, 409, "ledger_cap_exceeded");
    expectStatus(await book(manager, id, "committed", 200, { lotId: two.id, partyId }), 201);
    const view = await ledger(manager, id);
    assert.deepEqual(
      view.lots.map((l: any) => l.room?.amountMinor ?? null),
      [0, null],
    );
    assert.equal(view.parties[0].room.amountMinor, 0);
  });

  test("does not stop an invoice for delivered work, which is marked", async () => {
    const { id, partyId } = await withParty();
    expectStatus(await book(manager, id, "committed", 1_000, { partyId }), 201);
    const bill = firstOf(await book(manager, id, "invoiced", 1_050, { partyId }));
    assert.equal(bill.overCeiling, true);
    const view = await ledger(manager, id);
    assert.deepEqual([view.room.amountMinor, view.overCeilingCount], [-5_000, 1]);
    const next = await book(manager, id, "reserved", 0.01, { callOff: "C-2" });
    expectProblem(next, 409, "ledger_maximum_exceeded");
    const list = await manager.get(`/frameworks/${id}/ledger-entries?overCeiling=true`);
    assert.deepEqual(
      list.json.items.map((e: any) => e.id),
      [bill.id],
    );
  });

  test("keeps all its sums below what a browser can count", async () => {
    const { id, partyId } = await withParty({ maximum: null });
    const most = Number.MAX_SAFE_INTEGER / 100;
    for (let i = 0; i < 3; ++i) {
      const more = { partyId, callOff: `C-${i}`, amount: { ...euro(1), amountMinor: 2 ** 53 - 1 } };
      const { status } = await book(manager, id, "invoiced", most, more);
      assert.ok([201, 400, 409].includes(status), String(status));
    }
    const { occupied } = await ledger(manager, id);
    assert.ok(Number.isSafeInteger(occupied.amountMinor), `${occupied.amountMinor}`);
  });
});

describe("a booking is refused", () => {
  test("when its parts do not fit", async () => {
    const { id, partyId } = await withParty();
    const refused = async (kind: string, more: object, fields: Record<string, string>) =>
      expectFields(await book(manager, id, kind, 1, more as any), fields);
    await refused("reserved", { amount: euro(0) }, { "amount.amountMinor": "too_small" });
    await refused("reserved", { amount: euro(-1) }, { "amount.amountMinor": "too_small" });
    await refused("reserved", { amount: euro(1, "included") }, { "amount.vat": "vat_differs" });
    await refused("reserved", { releases: "reservation" }, { releases: "unknown_field" });
    await refused("reserved", { bookedOn: day(-1) }, { bookedOn: "act_is_today" });
    await refused("released", {}, { releases: "required" });
    await refused("released", { releases: "commitment" }, { partyId: "required" });
    await refused("invoiced", { partyId, bookedOn: day(1) }, { bookedOn: "in_the_future" });
    const bare = await book(manager, id, "committed", 1);
    expectProblem(bare, 409, "ledger_party_missing");
    const unknown = await book(manager, id, "committed", 1, { partyId: "nobody" });
    expectProblem(unknown, 409, "ledger_party_unknown");
  });

  test("before its body is read, to who may not book", async () => {
    const { id } = await withParty();
    const owner = await client("product_owner");
    expectProblem(await book(owner, id, "reserved", 1), 403, "not_permitted");
    const bad = await owner.post(`/frameworks/${id}/ledger-entries`, { colour: "red" });
    expectProblem(bad, 403, "not_permitted");
    const buyer = await client("buyer");
    expectStatus(await book(buyer, id, "reserved", 1), 201);
    expectProblem(await book(buyer, id, "reserved", 1, { imported: true }), 403);
  });

  test("before the first day of the term", async () => {
    const { id } = await draft(manager, { startsOn: day(10) });
    const { parties } = await addParty(manager, id, { since: day(-5) });
    expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
    const early = await book(manager, id, "committed", 1, { partyId: parties[0].id });
    expectProblem(early, 409);
  });

  test("on a draft, unless it is history", async () => {
    const { id } = await draft(manager);
    const { parties } = await addParty(manager, id);
    const partyId = parties[0].id;
    expectProblem(await book(manager, id, "reserved", 1), 409, "ledger_framework_not_active");
    const history = { partyId, imported: true, bookedOn: day(-50) };
    expectStatus(await book(manager, id, "committed", 1, history), 201);
  });
});

describe("a correction", () => {
  test("is a counter-entry, once", async () => {
    const { id } = await withParty();
    const entry = firstOf(await book(manager, id, "reserved", 400));
    const counter = firstOf(await correct(entry.id));
    assert.deepEqual(
      [counter.correctsId, counter.amount.amountMinor, counter.reason],
      [entry.id, -40_000, "Wrong"],
    );
    assert.deepEqual(await sums(id), [0, 0, 0, 0]);
    expectProblem(await correct(entry.id), 409, "ledger_corrected_already");
    expectProblem(await correct(counter.id), 409, "ledger_is_correction");
    const { items } = (await manager.get(`/frameworks/${id}/ledger-entries`)).json;
    const old = items.find((e: any) => e.id === entry.id);
    assert.deepEqual([old.correctedById, old.amount.amountMinor], [counter.id, 40_000]);
  });

  test("of a release needs room like any reservation", async () => {
    const { id } = await withParty();
    expectStatus(await book(manager, id, "reserved", 800), 201);
    const release = { releases: "reservation" };
    const entry = firstOf(await book(manager, id, "released", 600, release));
    expectStatus(await book(manager, id, "reserved", 500, { callOff: "C-2" }), 201);
    expectProblem(await correct(entry.id), 409, "ledger_maximum_exceeded");
    assert.deepEqual(await sums(id), [700, 0, 0, 700]);
  });

  test("of what was used already is refused", async () => {
    const { id, partyId } = await withParty();
    const entry = firstOf(await book(manager, id, "reserved", 400));
    expectStatus(await book(manager, id, "committed", 300, { partyId }), 201);
    expectProblem(await correct(entry.id), 409, "ledger_correction_negative");
  });

  test("is for who may correct", async () => {
    const { id } = await withParty();
    const entry = firstOf(await book(manager, id, "reserved", 400));
    const buyer = await client("buyer");
    const path = `/ledger-entries/${entry.id}/correct`;
    expectProblem(await buyer.post(path, { reason: "Wrong" }), 403, "not_permitted");
  });
});

describe("the warnings", () => {
  test("come at 70, 85 and 95 per cent, and go when room comes back", async () => {
    const { id } = await withParty();
    const passed = async () => {
      const { warnings } = await ledger(manager, id);
      assert.deepEqual(
        warnings.map((w: any) => w.percent),
        [70, 85, 95],
      );
      for (const w of warnings) assert.equal(w.passedOn, w.passed ? day() : null);
      return warnings.filter((w: any) => w.passed).length;
    };
    const steps: [number, number][] = [
      [699.99, 0],
      [0.01, 1],
      [150, 2],
      [99.99, 2],
      [0.01, 3],
    ];
    for (const [euros, expected] of steps) {
      expectStatus(await book(manager, id, "reserved", euros), 201);
      assert.equal(await passed(), expected, `after ${euros} more`);
    }
    expectStatus(await book(manager, id, "released", 500, { releases: "reservation" }), 201);
    assert.equal(await passed(), 0);
  });
});
