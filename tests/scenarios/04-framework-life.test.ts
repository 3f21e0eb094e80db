// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The life of a framework: from draft to closed, and every way that is not open.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, terms } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const ground = "The need has ended";

async function command(id: string, event: string, who = manager) {
  await who.get(`/frameworks/${id}`);
  return who.post(`/frameworks/${id}/${event}`, event === "activate" ? {} : { ground });
}

const past = { startsOn: day(-400), endsOn: day(-1) };
const makers: Record<string, (changes?: any) => Promise<any>> = {
  draft: async (changes = past) => {
    const { id } = await draft(manager, changes);
    return addParty(manager, id);
  },
  active: (changes = past) => active(manager, changes),
  terminated: async (changes = past) => {
    const { id } = await active(manager, changes);
    return expectStatus(await command(id, "terminate"), 200).json;
  },
  closed: async (changes = past) => {
    const { id } = await active(manager, changes);
    return expectStatus(await command(id, "close"), 200).json;
  },
};

describe("every state and every event", () => {
  const allowed: Record<string, string> = {
    "draft activate": "active",
    "active terminate": "terminated",
    "active close": "closed",
    "terminated close": "closed",
  };
  for (const state of Object.keys(makers)) {
    for (const event of ["activate", "terminate", "close"]) {
      const to = allowed[`${state} ${event}`];
      test(`${state} -> ${event} -> ${to ?? "refused"}`, async () => {
        const made = await makers[state]!();
        assert.equal(made.state, state);
        const offered = made.actions.filter((a: any) => !a.refusal).map((a: any) => a.event);
        const answer = await command(made.id, event);
        if (to) {
          assert.equal(expectStatus(answer, 200).json.state, to);
        } else {
          expectProblem(answer, 409, "framework_transition");
        }
        assert.equal(offered.includes(event), Boolean(to), `offered: ${offered}`);
      });
    }
    test(`${state}: ${state === "draft" ? "open to" : "closed to"} changes`, async () => {
      const made = await makers[state]!();
      const change = await manager.put(`/frameworks/${made.id}`, terms({ number: made.number }));
      if (state === "draft") expectStatus(change, 200);
      else expectProblem(change, 409, "framework_not_draft");
    });
  }
});

describe("activating is refused", () => {
  const criterion = (least: number, most: number) => ({
    kind: "quality",
    title: "Plan",
    weightMinPercent: least,
    weightMaxPercent: most,
  });
  const refused = async (changes: Record<string, unknown>, code: string, parties = 1) => {
    const { id, number } = await draft(manager, changes);
    for (let i = 0; i < parties; ++i) await addParty(manager, id);
    expectProblem(await command(id, "activate"), 409, code);
    return { id, number };
  };

  test("without a party", async () => {
    const { id } = await refused({}, "framework_no_party", 0);
    await addParty(manager, id);
    expectStatus(await command(id, "activate"), 200);
  });
  test("without a route", async () => {
    await refused({ routes: [] }, "framework_no_route");
  });
  test("with direct call-offs among several without a rule for them", async () => {
    await refused({ routes: ["direct"] }, "framework_no_allocation_rule", 2);
    const one = await active(manager, { routes: ["direct"], criteria: [] });
    assert.equal(one.state, "active", "one party needs no such rule");
  });
  test("with mini-competitions without criteria", async () => {
    await refused({ criteria: [] }, "framework_no_criteria");
  });
  test("with weights that cannot add up to 100", async () => {
    await refused({ criteria: [criterion(0, 60)] }, "framework_weights_impossible");
    const heavy = [criterion(60, 80), criterion(50, 80)];
    await refused({ criteria: heavy }, "framework_weights_impossible");
  });
  test("for longer than four years without a reason", async () => {
    const long = { startsOn: "2026-01-01", endsOn: "2030-01-01" };
    const { id, number } = await refused(long, "framework_term_unreasoned");
    const options = [{ months: 12, noticeDays: 90 }];
    const extended = { startsOn: "2026-01-01", endsOn: "2029-01-01", options };
    await refused(extended, "framework_term_unreasoned");
    const body = terms({ ...long, number, termReason: "Depreciation takes seven years" });
    expectStatus(await manager.put(`/frameworks/${id}`, body), 200);
    expectStatus(await command(id, "activate"), 200);
  });
  test("but not for four years to the day", async () => {
    const made = await active(manager, { startsOn: "2026-01-01", endsOn: "2029-12-31" });
    assert.equal(made.longestTermEndsOn, "2029-12-31");
    const options = [{ months: 12, noticeDays: 90 }];
    const leap = { startsOn: "2024-03-01", endsOn: "2027-02-28", options };
    assert.equal((await active(manager, leap)).longestTermEndsOn, "2028-02-29");
  });
  test("to who may only read", async () => {
    const { id } = await makers.draft!();
    const owner = await client("product_owner");
    expectProblem(await command(id, "activate", owner), 403, "not_permitted");
  });
});

describe("the end", () => {
  test("before its term needs a ground", async () => {
    const { id } = await active(manager);
    expectProblem(await manager.post(`/frameworks/${id}/terminate`, {}), 400, "invalid");
    expectProblem(await command(id, "close"), 409, "framework_term_not_over");
    expectStatus(await command(id, "terminate"), 200);
    expectStatus(await command(id, "close"), 200);
  });

  test("waits for open reservations, which can still be released after termination", async () => {
    const { id } = await active(manager);
    expectStatus(await book(manager, id, "reserved", 100), 201);
    expectStatus(await command(id, "terminate"), 200);
    expectProblem(await command(id, "close"), 409, "framework_open_reservations");
    const release = { releases: "reservation" };
    expectStatus(await book(manager, id, "released", 100, release), 201);
    expectStatus(await command(id, "close"), 200);
  });

  test("leaves no way to reserve again by a correction", async () => {
    const { id } = await active(manager);
    expectStatus(await book(manager, id, "reserved", 100), 201);
    const release = await book(manager, id, "released", 100, { releases: "reservation" });
    const entry = expectStatus(release, 201).json.items[0];
    expectStatus(await command(id, "terminate"), 200);
    expectStatus(await command(id, "close"), 200);
    const body = { reason: "Never mind" };
    expectProblem(await manager.post(`/ledger-entries/${entry.id}/correct`, body), 409);
  });
});

describe("facts of time and room", () => {
  test("no maximum is not a maximum of 0", async () => {
    const none = await active(manager, { maximum: null });
    const zero = await active(manager, { maximum: euro(0) });
    assert.deepEqual([none.maximum, none.room, none.exhausted], [null, null, false]);
    assert.deepEqual([zero.maximum.amountMinor, zero.exhausted], [0, true]);
    expectStatus(await book(manager, none.id, "reserved", 1_000_000), 201);
    const refused = await book(manager, zero.id, "reserved", 1);
    expectProblem(refused, 409, "ledger_maximum_exceeded");
  });

  test("exhausted is less room than the smallest call-off, and can pass", async () => {
    const { id } = await active(manager, { smallestCallOff: euro(300) });
    expectStatus(await book(manager, id, "reserved", 701), 201);
    assert.equal((await manager.get(`/frameworks/${id}`)).json.exhausted, true);
    expectStatus(await book(manager, id, "released", 1, { releases: "reservation" }), 201);
    assert.equal((await manager.get(`/frameworks/${id}`)).json.exhausted, false);
  });

  test("expired is the day after the term, with the options that were used", async () => {
    const last = await active(manager, { endsOn: day() });
    assert.equal(last.expired, false);
    const gone = await active(manager, past);
    assert.equal(gone.expired, true);
    expectProblem(await book(manager, gone.id, "reserved", 1), 409, "ledger_framework_expired");
    const options = [{ months: 12, noticeDays: 90, usedOn: day(-90) }];
    const extended = await active(manager, { ...past, options });
    assert.equal(extended.expired, false);
    expectStatus(await book(manager, extended.id, "reserved", 1), 201);
  });
});
