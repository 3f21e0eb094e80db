// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Which application is covered until when, the gaps, the latest start and what a gap would cost.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, euro } from "./lib/make.ts";
import { application, between, conclude, contract, domain } from "./lib/portfolio.ts";
import { plus, proRata } from "./lib/portfolio.ts";

let manager: Client;
let home: any;
let steps: any;
before(async () => {
  manager = await client("contract_manager");
  home = await domain(manager);
  steps = expectStatus(await manager.get("/lead-times"), 200).json.steps;
});
after(() => manager.put("/lead-times", { steps }));

const cents = (amountMinor: number) => ({ ...euro(0), amountMinor });
const app = (changes: Record<string, unknown> = {}) =>
  application(manager, { domainId: home.id, ...changes });
const open = (months: number) => ({ months, noticeDays: 90, usedOn: null });
const used = (months: number) => ({ months, noticeDays: 90, usedOn: day(-9) });

async function cover(from: string, to: string, more = ""): Promise<any> {
  const path = `/coverages/current?from=${from}&to=${to}${more}`;
  return expectStatus(await manager.get(path), 200).json;
}
/** The row of one application, and the lead days it was worked out with. */
async function rowOf(id: string, from: string, to: string): Promise<any> {
  const { rows, leadDays } = await cover(from, to, `&applicationId=${id}`);
  assert.equal(rows.length, 1);
  return { ...rows[0], leadDays };
}
const kinds = (row: any) => row.segments.map((s: any) => [s.kind, s.from, s.to]);

/** Every day of the window stands in one segment, in order. */
function everyDayOnce(row: any, from: string, to: string): void {
  assert.equal(row.segments[0].from, from);
  assert.equal(row.segments.at(-1).to, to);
  for (const [i, segment] of row.segments.entries()) {
    assert.ok(segment.from <= segment.to, JSON.stringify(segment));
    assert.ok(["term", "option", "gap"].includes(segment.kind));
    assert.equal(segment.contractId === null, segment.kind === "gap");
    if (i > 0) assert.equal(segment.from, plus(row.segments[i - 1].to, 1));
  }
}

describe("the answer", () => {
  test("of what is late holds as many rows as are counted late, and the rest the others", async () => {
    const all = await cover(day(), day(9));
    const late = await cover(day(), day(9), "&late=true&limit=1000");
    const rest = await cover(day(), day(9), "&late=false&limit=0");
    assert.deepEqual([late.rowCount, late.lateCount], [all.lateCount, all.lateCount]);
    assert.ok(late.rows.every((row: any) => row.daysLeft < 0));
    assert.deepEqual([rest.rowCount, rest.lateCount], [all.rowCount - all.lateCount, 0]);
  });

  test("shows the most urgent as far as asked; its totals are of all", async () => {
    for (let i = 0; i < 3; ++i) await app();
    const domain = `&domainId=${home.id}`;
    const whole = await cover(day(), day(9), domain);
    assert.equal(whole.rowCount, whole.rows.length);
    assert.ok(whole.rowCount >= 3);
    const two = await cover(day(), day(9), `${domain}&limit=2`);
    assert.deepEqual(two.rows, whole.rows.slice(0, 2));
    for (const total of ["rowCount", "gapCount", "lateCount", "ifSuppliersGoOn", "spendThisYear"])
      assert.deepEqual(two[total], whole[total], total);
    assert.deepEqual((await cover(day(), day(9), "&limit=0")).rows, []);
    expectProblem(await manager.get("/coverages/current?limit=1001"), 400);
  });
});

describe("the timeline", () => {
  test("of an application without a contract is one gap, that costs nothing", async () => {
    const { id } = await app({ serviceAtRisk: "Signing in" });
    const row = await rowOf(id, day(-10), day(9));
    assert.deepEqual(kinds(row), [["gap", day(-10), day(9)]]);
    assert.deepEqual([row.gapDays, row.ifSupplierGoesOn], [10, cents(0)]);
    assert.equal(row.ifSupplierStops, "Signing in");
    assert.deepEqual([row.coveredUntil, row.latestStart, row.daysLeft], [null, null, null]);
  });

  test("shows term, open option and gap; an open option is no gap", async () => {
    const { id } = await app({ serviceAtRisk: "Signing in" });
    const { termEndsOn } = await contract(manager, [id], {
      startsOn: "2026-01-01",
      endsOn: "2027-02-28",
      options: [used(12), open(12)],
    });
    assert.equal(termEndsOn, "2028-02-29");
    const row = await rowOf(id, "2025-12-31", "2029-03-01");
    everyDayOnce(row, "2025-12-31", "2029-03-01");
    assert.deepEqual(kinds(row), [
      ["gap", "2025-12-31", "2025-12-31"],
      ["term", "2026-01-01", "2028-02-29"],
      ["option", "2028-03-01", "2029-02-28"],
      ["gap", "2029-03-01", "2029-03-01"],
    ]);
    assert.deepEqual([row.gapDays, row.coveredUntil], [1, "2028-02-29"]);
    const within = await rowOf(id, "2026-01-01", "2029-02-28");
    assert.deepEqual([within.gapDays, within.ifSupplierStops], [0, null]);
  });

  test("fits any window: of one day, and of three centuries", async () => {
    const { id } = await app();
    await contract(manager, [id], { startsOn: day(-1), endsOn: day(1) });
    for (const [at, kind] of [
      [day(-2), "gap"],
      [day(-1), "term"],
      [day(1), "term"],
      [day(2), "gap"],
    ] as const)
      assert.deepEqual(kinds(await rowOf(id, at, at)), [[kind, at, at]]);
    const began = Date.now();
    const whole = await cover("1900-01-01", "2199-12-31");
    assert.ok(Date.now() - began < 3_000, `${Date.now() - began} ms`);
    for (const row of whole.rows) everyDayOnce(row, "1900-01-01", "2199-12-31");
  });

  test("cannot end before it begins", async () => {
    const path = `/coverages/current?from=${day()}&to=${day(-1)}`;
    expectFields(await manager.get(path), { to: "before_start" });
    expectProblem(await manager.get("/coverages/current?from=2026-02-30"), 400);
  });

  test("shows the conclusion of each stretch, and does not change with it", async () => {
    const { id } = await app();
    const long = await contract(manager, [id], { startsOn: day(-90), endsOn: day(90) });
    const newer = await contract(manager, [id], { startsOn: day(-30), endsOn: day(30) });
    const shown = async () => (await rowOf(id, day(), day())).segments[0].contractId;
    assert.equal(await shown(), newer.id, "the one that started last");
    await conclude(manager, long.id, "unlawful", day(-10));
    assert.equal(await shown(), newer.id, "a conclusion moved another contract in front");
    const row = await rowOf(id, day(40), day(50));
    assert.deepEqual(
      [row.segments[0].contractId, row.segments[0].conclusion],
      [long.id, "unlawful"],
    );
  });

  test("equals a calendar kept day by day, for contracts at random", async () => {
    const random = (below: number) => Math.floor(Math.random() * below);
    for (let round = 0; round < 12; ++round) {
      const { id } = await app({ serviceAtRisk: "Signing in" });
      const made: any[] = [];
      for (let i = random(4); i >= 0; --i) {
        const startsOn = day(random(900) - 600);
        const endsOn = plus(startsOn, random(500));
        const options = [used(1 + random(3)), open(1 + random(9))].slice(random(3));
        const terms = { startsOn, endsOn, options, yearlyAmount: cents(random(10 ** 9)) };
        made.push(await contract(manager, [id], terms));
      }
      const [from, to] = [day(-random(300)), day(random(700))];
      const row = await rowOf(id, from, to);
      const told = JSON.stringify({
        from,
        to,
        made: made.map((c) => [c.startsOn, c.endsOn, c.options]),
      });
      everyDayOnce(row, from, to);
      let gapDays = 0;
      for (let at = from; at <= to; at = plus(at, 1)) {
        const { kind } = row.segments.find((s: any) => s.from <= at && at <= s.to);
        const on = made.filter((c) => c.startsOn <= at);
        const term = on.some((c) => at <= c.termEndsOn);
        // An option that was not used before its contract ended is gone.
        const months = (c: any) =>
          c.termEndsOn < day() ? [] : c.options.filter((o: any) => !o.usedOn).map((o: any) => o.months);
        const option = on.some((c) => months(c).length > 0 && at <= later(c.termEndsOn, months(c)));
        assert.equal(kind, term ? "term" : option ? "option" : "gap", `${at} of ${told}`);
        if (kind === "gap" && at >= day()) ++gapDays;
      }
      assert.equal(row.gapDays, gapDays, told);
      assert.equal(row.ifSupplierStops, gapDays > 0 ? "Signing in" : null, told);
      let until = plus(day(), -1);
      for (let i = 0; i <= made.length; ++i)
        for (const c of made)
          if (c.startsOn <= plus(until, 1) && c.termEndsOn > until) until = c.termEndsOn;
      assert.equal(row.coveredUntil, until < day() ? null : until, told);
      if (until >= day()) assert.equal(row.latestStart, plus(until, 1 - row.leadDays), told);
      assert.equal(row.daysLeft, row.latestStart && between(day(), row.latestStart), told);
    }
  });
});

/** A last day, so many months on. */
function later(end: string, months: number[]): string {
  let date = plus(end, 1);
  for (const more of months) {
    const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
    const most = new Date(Date.UTC(y, m - 1 + more + 1, 0)).getUTCDate();
    date = new Date(Date.UTC(y, m - 1 + more, Math.min(d, most))).toISOString().slice(0, 10);
  }
  return plus(date, -1);
}

describe("the latest start", () => {
  test("is the first uncovered day less all lead times, and moves with them", async () => {
    const { id } = await app();
    await contract(manager, [id], { endsOn: day(100), options: [open(12)] });
    const { leadDays } = await rowOf(id, day(), day());
    const sum = steps.reduce((all: number, step: any) => all + step.days, 0);
    assert.equal(leadDays, sum);
    for (const days of [[101], [60, 41, 1], [0]]) {
      const replaced = days.map((n, i) => ({ name: `Step ${i}`, days: n }));
      expectStatus(await manager.put("/lead-times", { steps: replaced }), 200);
      const row = await rowOf(id, day(), day());
      const lead = days.reduce((a, b) => a + b, 0);
      assert.deepEqual([row.latestStart, row.daysLeft], [day(101 - lead), 101 - lead]);
    }
    // What the rules see of it moves along: a signal while the successor is late, none after.
    const signals = async () =>
      expectStatus(await manager.get(`/signals?subjectId=${id}&ruleId=coverage_gap`), 200).json.count;
    const long = [{ name: "Very long", days: 480 }];
    expectStatus(await manager.put("/lead-times", { steps: long }), 200);
    assert.equal(await signals(), 1);
    expectStatus(await manager.put("/lead-times", { steps: [{ name: "Short", days: 1 }] }), 200);
    assert.equal(await signals(), 0);
    expectFields(await manager.put("/lead-times", { steps: [] }), { steps: "required" });
    expectProblem(await manager.put("/lead-times", { steps: [{ name: "A", days: -1 }] }), 400);
    expectStatus(await manager.put("/lead-times", { steps }), 200);
  });

  test("is never moved by who saw other lead times than those that hold", async () => {
    const { version } = expectStatus(await manager.get("/lead-times"), 200).json;
    const mine = expectStatus(await manager.put("/lead-times", { steps }), 200);
    assert.equal(mine.json.version, version + 1);
    const late = [{ name: "Late", days: 3 }];
    expectProblem(await manager.put("/lead-times", { steps: late }, { version }), 412);
    expectProblem(await manager.put("/lead-times", { steps: late }, { version: null }), 428);
    assert.deepEqual((await manager.get("/lead-times")).json.steps, steps);
  });

  test("is a day of the calendar, however many steps there are", async () => {
    const { id } = await app();
    await contract(manager, [id], { endsOn: day(100) });
    const many = Array.from({ length: 600 }, (_, i) => ({ name: `Step ${i}`, days: 2_000 }));
    const answer = await manager.put("/lead-times", { steps: many });
    const { latestStart } = await rowOf(id, day(), day());
    expectStatus(await manager.put("/lead-times", { steps }), 200);
    if (answer.status === 200) assert.match(latestStart, /^\d{4}-\d{2}-\d{2}$/);
    else expectProblem(answer, 400);
  });

  test("passed long ago when nothing covers it now, whatever comes later", async () => {
    const { id } = await app();
    await contract(manager, [id], { startsOn: day(-300), endsOn: day(-10) });
    const ended = await rowOf(id, day(), day(900));
    assert.equal(ended.latestStart, day(-9 - ended.leadDays));
    await contract(manager, [id], { startsOn: day(50), endsOn: day(800) });
    const row = await rowOf(id, day(), day(900));
    assert.equal(row.gapDays, 50 + 100);
    assert.equal(row.latestStart, day(-9 - row.leadDays), "the gap of today is forgotten");
    assert.ok(row.daysLeft < 0);
  });
});

describe("a gap when the supplier goes on", () => {
  test("costs the yearly amount by day, in common and leap years", async () => {
    const { id } = await app();
    const yearly = 1_000_003;
    const terms = { startsOn: "2026-01-01", endsOn: "2027-12-30", yearlyAmount: cents(yearly) };
    await contract(manager, [id], terms);
    for (const [from, to] of [
      ["2027-12-31", "2027-12-31"],
      ["2028-02-29", "2028-02-29"],
      ["2028-01-01", "2028-12-31"],
      ["2027-12-30", "2029-01-01"],
      ["2027-12-31", "2039-07-14"],
    ] as const) {
      const { ifSupplierGoesOn } = await rowOf(id, from, to);
      const begin = from < "2027-12-31" ? "2027-12-31" : from;
      assert.equal(ifSupplierGoesOn.amountMinor, proRata(yearly, begin, to), `${from} ${to}`);
    }
    const { ifSupplierGoesOn } = await rowOf(id, "2028-01-01", "2028-12-31");
    assert.equal(ifSupplierGoesOn.amountMinor, yearly);
  });

  test("is shared by its applications, to the cent", async () => {
    for (const yearly of [100, 101, 99_999_999]) {
      const own = await domain(manager);
      const ids: string[] = [];
      for (let i = 0; i < 3; ++i) ids.push((await application(manager, { domainId: own.id })).id);
      await contract(manager, ids, { endsOn: "2027-12-31", yearlyAmount: cents(yearly) });
      const seen = await cover("2028-01-01", "2028-12-31", `&domainId=${own.id}`);
      const shares = seen.rows.map((r: any) => r.ifSupplierGoesOn.amountMinor);
      assert.equal(seen.ifSuppliersGoOn.amountMinor, yearly);
      assert.equal(
        shares.reduce((a: number, b: number) => a + b, 0),
        yearly,
      );
      assert.ok(Math.max(...shares) - Math.min(...shares) <= 1, `${shares}`);
    }
  });

  test("follows the contract that served it last", async () => {
    const { id } = await app();
    const old = { startsOn: day(-900), endsOn: day(-100), yearlyAmount: cents(7_300_000) };
    await contract(manager, [id], old);
    await contract(manager, [id], { endsOn: day(9), yearlyAmount: cents(36_500) });
    const next = { startsOn: day(20), endsOn: day(30), yearlyAmount: cents(730_000) };
    await contract(manager, [id], next);
    const row = await rowOf(id, day(), day(40));
    const gaps = proRata(36_500, day(10), day(19)) + proRata(730_000, day(31), day(40));
    assert.deepEqual([row.gapDays, row.ifSupplierGoesOn.amountMinor], [20, gaps]);
  });
});

test("the totals are those of the rows, the most urgent first", async () => {
  const seen = await cover(day(), day(1_000));
  const { rows } = seen;
  const sum = (of: (row: any) => number) => rows.reduce((all: number, r: any) => all + of(r), 0);
  assert.equal(
    seen.ifSuppliersGoOn.amountMinor,
    sum((r) => r.ifSupplierGoesOn.amountMinor),
  );
  assert.equal(
    seen.gapCount,
    sum((r) => Number(r.gapDays > 0)),
  );
  assert.equal(
    seen.lateCount,
    sum((r) => Number(r.daysLeft !== null && r.daysLeft < 0)),
  );
  const order = rows.map((r: any) => r.daysLeft ?? Infinity);
  assert.deepEqual(
    order,
    [...order].sort((a, b) => (a < b ? -1 : Number(a > b))),
  );
  for (const row of rows) if (row.gapDays === 0) assert.equal(row.ifSupplierStops, null);
});
