// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What a contract costs, and how much of that is lawful, unlawful or uncertain: to the cent.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro } from "./lib/make.ts";
import { application, between, conclude, contract, plus, proRata, spend } from "./lib/portfolio.ts";

let manager: Client;
let app: any;
const year = day().slice(0, 4);
const first = `${year}-01-01`;
const last = `${year}-12-31`;
const thisMonth = `${day().slice(0, 8)}01`;
before(async () => {
  manager = await client("contract_manager");
  app = await application(manager);
});

const cents = (amountMinor: number) => ({ ...euro(0), amountMinor });
const made = (yearly: number, changes: Record<string, unknown> = {}) =>
  contract(manager, [app.id], {
    startsOn: first,
    endsOn: last,
    yearlyAmount: cents(yearly),
    ...changes,
  });

/** The four amounts of this year; the three must be the fourth. */
function split(seen: any): number[] {
  const { lawful, unlawful, uncertain, total } = seen.spendThisYear;
  const parts = [lawful, unlawful, uncertain].map((money) => money.amountMinor);
  const sum = parts.reduce((a, b) => a + b, 0);
  assert.equal(sum, total.amountMinor, `${parts} are not ${total.amountMinor}`);
  return [...parts, total.amountMinor];
}

const monthsOf = Array.from(
  { length: 12 },
  (_, i) => `${year}-${String(i + 1).padStart(2, "0")}-01`,
);
const endOf = (month: string) => plus(monthsOf[monthsOf.indexOf(month) + 1] ?? plus(last, 1), -1);
const past = monthsOf.filter((month) => month <= day());

describe("an estimate", () => {
  test("of a whole year is the yearly amount, uncertain while nobody concluded", async () => {
    const seen = await made(1_000_001);
    assert.deepEqual(split(seen), [0, 0, 1_000_001, 1_000_001]);
    assert.equal(seen.spendThisYear.estimated, true);
  });

  test("of a part of the year is by day", async () => {
    for (const [startsOn, endsOn] of [
      [`${year}-03-15`, `${year}-03-15`],
      [`${year}-02-11`, `${year}-09-03`],
      [plus(first, -400), `${year}-01-31`],
    ] as const) {
      const seen = await made(999_983, { startsOn, endsOn });
      const from = startsOn < first ? first : startsOn;
      const [, , , total] = split(seen);
      const exact = proRata(999_983, from, endsOn);
      assert.ok(Math.abs((total ?? 0) - exact) <= 1, `${total}, not ${exact}`);
    }
  });

  test("outside its term is nothing", async () => {
    const before = await made(100_000, { startsOn: plus(first, -90), endsOn: plus(first, -1) });
    assert.deepEqual(split(before), [0, 0, 0, 0]);
    const after = await made(100_000, { startsOn: plus(last, 1), endsOn: plus(last, 90) });
    assert.deepEqual(split(after), [0, 0, 0, 0]);
  });
});

describe("a booked month", () => {
  test("replaces the estimate, and itself", async () => {
    const { id } = await made(365_000, { endsOn: endOf(thisMonth), startsOn: thisMonth });
    assert.deepEqual(split(await spend(manager, id, thisMonth, 777))[3], 777);
    const seen = await spend(manager, id, thisMonth, 888);
    assert.equal(split(seen)[3], 888);
    assert.deepEqual(seen.months, [{ month: thisMonth, amount: cents(888) }]);
    assert.equal(seen.spendThisYear.estimated, false);
    assert.equal(split(await spend(manager, id, thisMonth, 0))[3], 0, "0 is booked too");
  });

  test("is the first day of a month that has begun, without VAT", async () => {
    const { id } = await made(1);
    const book = (month: string, amount: unknown = euro(1)) =>
      manager.post(`/contracts/${id}/record-spend`, { month, amount });
    expectFields(await book(`${year}-01-02`), { month: "first_of_month" });
    expectFields(await book(plus(endOf(thisMonth), 1)), { month: "in_the_future" });
    const wrong = await book(`${year}-01-02`, euro(1, "included"));
    expectFields(wrong, { month: "first_of_month", "amount.vat": "vat_must_be_excluded" });
  });

  test("counts after the end of the term: the supplier went on", async () => {
    const { id } = await made(0, { startsOn: plus(first, -400), endsOn: plus(first, -40) });
    assert.equal(split(await spend(manager, id, first, 5_001))[3], 5_001);
    const seen = await spend(manager, id, thisMonth, 1_000);
    assert.equal(split(seen)[3], thisMonth === first ? 1_000 : 6_001);
  });

  test("counts before the term: a fact is always booked", async () => {
    const { id } = await made(0, { startsOn: day(1), endsOn: day(200) });
    assert.equal(split(await spend(manager, id, first, 12_345))[3], 12_345);
  });

  test("is booked by a controller, not by a buyer", async () => {
    const { id, version } = await made(1);
    const body = { month: first, amount: euro(1) };
    const path = `/contracts/${id}/record-spend`;
    expectProblem(await (await client("buyer")).post(path, body, { version }), 403);
    expectStatus(await (await client("controller")).post(path, body, { version }), 200);
  });
});

describe("by conclusion", () => {
  test("a month is split by day where the conclusion changes", async () => {
    const { id } = await made(0);
    await spend(manager, id, first, 3_100);
    await conclude(manager, id, "lawful", first);
    const seen = await conclude(manager, id, "unlawful", `${year}-01-11`);
    assert.deepEqual(split(seen), [1_000, 2_100, 0, 3_100]);
  });

  test("a conclusion of last year holds on, and one of the future does not count back", async () => {
    const { id } = await made(365_000);
    await conclude(manager, id, "unlawful", plus(first, -30));
    assert.deepEqual(
      split(await conclude(manager, id, "lawful", plus(last, 1))).slice(0, 2),
      [0, 365_000],
    );
  });

  test("bridging is no legal state: lawful on an option, unlawful without ground", async () => {
    const bridging = { bridging: true, bridgingEnd: last };
    const lawful = await made(123_457, bridging);
    assert.deepEqual(split(lawful), [0, 0, 123_457, 123_457], "bridging alone says nothing");
    const good = await conclude(manager, lawful.id, "lawful", first);
    assert.deepEqual(split(good), [123_457, 0, 0, 123_457]);
    const unlawful = await made(123_457, bridging);
    const bad = await conclude(manager, unlawful.id, "unlawful", first);
    assert.deepEqual(split(bad), [0, 123_457, 0, 123_457]);
  });

  test("the three are the spend to the cent, whatever the amounts", async () => {
    const random = (below: number) => Math.floor(Math.random() * below);
    for (let round = 0; round < 25; ++round) {
      const yearly = random(10 ** (2 + random(9)));
      const startsOn = plus(first, random(60) - 30);
      const { id } = await made(yearly, { startsOn });
      const booked = past.filter(() => Math.random() < 0.4);
      const amounts = booked.map(() => random(10 ** (1 + random(8))));
      for (const [i, month] of booked.entries()) await spend(manager, id, month, amounts[i] ?? 0);
      let seen = (await manager.get(`/contracts/${id}`)).json;
      const days = new Set<string>();
      while (days.size < 4) days.add(plus(first, random(420) - 40));
      for (const fromOn of days) {
        const verdict = ["lawful", "unlawful", "uncertain"][random(3)] ?? "";
        seen = await conclude(manager, id, verdict, fromOn);
        split(seen);
      }
      const from = startsOn > first ? startsOn : first;
      let estimated = 0;
      for (const month of monthsOf) {
        const begin = month > from ? month : from;
        if (!booked.includes(month) && begin <= endOf(month))
          estimated += between(begin, endOf(month)) + 1;
      }
      const whole = between(first, last) + 1;
      const rest = Number((BigInt(yearly) * BigInt(estimated)) / BigInt(whole));
      const expected = amounts.reduce((a, b) => a + b, 0) + rest;
      const total = split(seen)[3] ?? 0;
      const told = `${yearly} a year from ${startsOn}, booked ${booked}: ${amounts}`;
      assert.ok(Math.abs(total - expected) <= 1, `${total}, not ${expected}: ${told}`);
    }
  });

  test("all contracts together add up too", async () => {
    const { spendThisYear } = expectStatus(await manager.get("/coverages/current"), 200).json;
    split({ spendThisYear });
  });
});
