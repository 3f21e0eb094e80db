// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Free days, programme increments, and when a term ends.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, unique, walk } from "./lib/make.ts";

let manager: Client;
let lawyer: Client;
before(async () => {
  manager = await client("contract_manager");
  lawyer = await client("legal_adviser");
});

async function end(term: string, from: string, who = manager): Promise<any> {
  return expectStatus(await who.get(`/terms/${term}/end?from=${from}`), 200).json;
}
const closed = (on: string, changes = {}) => ({
  on,
  name: unique("Closed"),
  statutory: false,
  eu: false,
  closed: true,
  source: "Decision of the board",
  ...changes,
});
const daysOf = async (year: number) =>
  expectStatus(await manager.get(`/calendar-days?year=${year}`), 200).json.items;

describe("a term", () => {
  test("of a statute rolls over a Sunday: sent 12-10-2020, standstill ends Monday 2-11-2020", async () => {
    const found = await end("standstill", "2020-10-12");
    assert.deepEqual([found.countedOn, found.endsOn], ["2020-11-01", "2020-11-02"]);
    assert.deepEqual(found.rolls.map((r: any) => [r.why, r.from, r.to]), [["weekend", "2020-11-01", "2020-11-02"]]);
    assert.equal(found.endsAt, "2020-11-02T23:00:00.000Z", "midnight in Amsterdam, in winter");
    assert.match(found.rule.source, /2\.127/);
  });

  test("counted backwards never rolls: 10 days before Tuesday 4-5-2027 is Saturday 24-4", async () => {
    const found = await end("answers", "2027-05-04");
    assert.deepEqual([found.endsOn, found.rolls], ["2027-04-24", []]);
    assert.equal(found.endsAt, "2027-04-24T22:00:00.000Z", "in summer");
  });

  test("passes over a holiday, and says which", async () => {
    // 20 days after 6 March 2027 is Good Friday; Easter Monday is the 29th.
    const found = await end("standstill", "2027-03-06");
    assert.equal(found.endsOn, "2027-03-30");
    assert.deepEqual(found.rolls.map((r: any) => r.why), ["free_day", "weekend", "weekend", "free_day"]);
    assert.match(found.rolls[0].text, /Good Friday|Goede Vrijdag/);
    const dutch = await manager.get("/terms/standstill/end?from=2027-03-06", { headers: { "accept-language": "nl" } });
    assert.match(dutch.json.rolls[0].text, /^26-3-2027 is Goede Vrijdag\.$/);
  });

  test("longer than three months ends where it ends", async () => {
    const found = await end("annulment_without_notice", "2026-11-22");
    assert.deepEqual([found.endsOn, found.tooLongToRoll], ["2027-05-22", true]);
  });

  test("of working days counts those of the organisation where it is agreed", async () => {
    const before = await end("bids", "2098-06-02");
    const { id } = expectStatus(await manager.post("/calendar-days", closed("2098-06-04")), 201).json;
    const after = await end("bids", "2098-06-02");
    assert.ok(after.endsOn > before.endsOn);
    assert.equal((await end("announced_bid", "2098-06-03")).endsOn, "2098-06-04", "no statutory holiday");
    expectStatus(await manager.post(`/calendar-days/${id}/withdraw`, {}), 200);
    assert.equal((await end("bids", "2098-06-02")).endsOn, before.endsOn);
  });

  test("without a name is counted by its kind", async () => {
    const count = async (query: string) =>
      expectStatus(await manager.get(`/term-ends/current?${query}`), 200).json;
    const saturday = "kind=contractual&unit=weeks&length=1&from=2026-11-14";
    assert.equal((await count(saturday)).endsOn, "2026-11-21");
    assert.equal((await count(`${saturday}&rolls=true`)).endsOn, "2026-11-23");
    const back = await count("kind=backwards&unit=days&length=10&from=2027-05-04");
    assert.deepEqual([back.endsOn, back.rule, back.text], ["2027-04-24", null, "10 days"]);
    const eu = await count("kind=eu&unit=days&length=2&from=2026-11-20");
    assert.deepEqual([eu.endsOn, eu.rolls[0].why], ["2026-11-24", "two_working_days"]);
    assert.equal((await count("kind=statutory&unit=years&length=1000&from=2026-11-20")).endsOn, "3026-11-20");
    for (const wrong of ["kind=other&unit=days&length=1", "kind=eu&unit=days&length=0", "kind=eu&unit=days&length=1001", "kind=eu&length=1"])
      expectProblem(await manager.get(`/term-ends/current?${wrong}&from=2026-11-20`), 400);
  });

  test("is not known before its first version", async () => {
    expectProblem(await manager.get("/terms/standstill/end?from=2010-01-04"), 400, "term_unknown_then");
    expectProblem(await manager.get("/terms/nonsense/end?from=2026-01-04"), 404);
    expectProblem(await manager.get("/terms/standstill/end?from=2026-02-30"), 400);
    expectProblem(await manager.get("/terms/standstill/end"), 400);
  });

  test("has a kind, a length, a source and texts in both languages", async () => {
    for (const locale of ["nl", "en"]) {
      const how = { headers: { "accept-language": locale } };
      const { items } = expectStatus(await manager.get("/terms", how), 200).json;
      assert.deepEqual([...new Set(items.map((t: any) => t.kind))].sort(), ["backwards", "contractual", "eu", "statutory"]);
      for (const term of items) {
        for (const text of [term.title, term.text, term.kindTitle, term.kindText, term.current.text, term.current.source])
          assert.ok(text.length > 1 && !text.startsWith("term."), `${term.id}: ${text}`);
      }
    }
  });
});

describe("a term of the organisation", () => {
  const change = { fromOn: day(1), unit: "days", length: 14, rolls: true, reason: "Suppliers asked for it" };
  test("is set from a day on; earlier events keep what held then", async () => {
    const { version } = expectStatus(await lawyer.get("/terms/questions"), 200).json;
    const set = expectStatus(await lawyer.post("/terms/questions/change", change, { version }), 200).json;
    assert.deepEqual([set.versions[0].length, set.versions[0].unit, set.versions[0].rolls], [14, "days", true]);
    assert.equal(set.versions[0].setBy, lawyer.session.displayName);
    assert.equal(set.current.unit, "working_days");
    assert.equal((await end("questions", day())).rule.unit, "working_days");
    assert.equal((await end("questions", day(1))).rule.length, 14);
    expectProblem(await lawyer.post("/terms/questions/change", change, { version }), 412);
    const trail = expectStatus(await lawyer.get("/audit-records?subjectKind=term&subjectId=questions"), 200).json;
    assert.equal(trail.items[0].action, "term_change");
  });

  test("cannot be set in the past, nor one of the law, nor by who may not", async () => {
    expectProblem(await lawyer.post("/terms/bids/change", { ...change, fromOn: day(-1) }, { version: 1 }), 409, "term_in_past");
    expectProblem(await lawyer.post("/terms/standstill/change", change, { version: 1 }), 409, "term_fixed_by_law");
    expectFields(await lawyer.post("/terms/bids/change", { ...change, length: 0, reason: "" }, { version: 1 }), {
      length: "too_small",
      reason: "required",
    });
    for (const role of ["buyer", "supplier", "administrator"])
      expectProblem(await (await client(role)).post("/terms/bids/change", change, { version: 1 }), 403);
  });
});

describe("a free day", () => {
  test("of the law stands in every year, with whom it holds for", async () => {
    const days = await daysOf(2027);
    const of = (on: string) => days.find((d: any) => d.on === on);
    assert.equal(days.length, 9, "nine holidays of the law");
    assert.deepEqual([of("2027-03-26").statutory, of("2027-03-26").closed, of("2027-03-26").stated], [true, false, false]);
    assert.ok(of("2027-04-27") && of("2027-05-05") && of("2027-05-06") && of("2027-05-17"));
    assert.deepEqual(await daysOf(2025).then((all: any[]) => all.some((d) => d.on === "2025-04-26")), true, "King's Day, not on Sunday");
  });

  test("stated by the organisation goes before the rule, and can be withdrawn", async () => {
    const on = "2097-05-05";
    const before = (await daysOf(2097)).find((d: any) => d.on === on);
    assert.deepEqual([before.closed, before.stated], [true, false]);
    const stated = closed(on, { statutory: true, eu: true, closed: false, name: "Bevrijdingsdag, open" });
    expectStatus(await manager.post("/calendar-days", stated), 201);
    const after = (await daysOf(2097)).find((d: any) => d.on === on);
    assert.deepEqual([after.closed, after.stated, after.name], [false, true, stated.name]);
    expectStatus(await manager.post(`/calendar-days/${on}/withdraw`, {}), 200);
    assert.deepEqual((await daysOf(2097)).find((d: any) => d.on === on), before);
    expectProblem(await manager.post(`/calendar-days/${on}/withdraw`, {}), 404);
    expectProblem(await manager.post("/calendar-days/nonsense/withdraw", {}), 404);
  });

  test("is stated by who may, with a name and a source", async () => {
    expectFields(await manager.post("/calendar-days", closed("2097-01-02", { name: "", source: "" })), {
      name: "required",
      source: "required",
    });
    for (const role of ["buyer", "supplier"])
      expectProblem(await (await client(role)).post("/calendar-days", closed("2097-01-02")), 403);
  });
});

describe("a programme increment", () => {
  const increment = (first: number, last: number, name = unique("PI ")) => ({ name, startsOn: day(first), endsOn: day(last) });
  test("shares no day with another, and no name", async () => {
    const all = await walk(manager, "/increments?pageSize=100");
    const last = all.map((one: any) => one.endsOn).sort().at(-1);
    const at = (offset: number) => new Date(Date.parse(last) + offset * 86_400_000).toISOString().slice(0, 10);
    const body = { name: unique("PI "), startsOn: at(401), endsOn: at(470) };
    const made = expectStatus(await manager.post("/increments", body), 201).json;
    assert.deepEqual([made.days, made.phase], [70, "future"]);
    const again = { ...body, name: unique("PI "), startsOn: at(470), endsOn: at(480) };
    expectProblem(await manager.post("/increments", again), 409, "increment_overlaps");
    expectProblem(await manager.post("/increments", { ...again, name: body.name, startsOn: at(480) }), 409, "increment_name_taken");
    expectFields(await manager.post("/increments", { ...again, endsOn: at(1) }), { endsOn: "before_start" });
    const longer = { ...body, endsOn: at(475) };
    const { version } = made;
    assert.equal(expectStatus(await manager.put(`/increments/${made.id}`, longer, { version }), 200).json.days, 75);
    expectProblem(await manager.put(`/increments/${made.id}`, body, { version }), 412);
  });

  test("that has ended does not change; one that runs keeps its first day", async () => {
    const running = (await manager.get("/calendars/current")).json.increment;
    assert.equal(running.phase, "current");
    const { id, name, startsOn, endsOn, version } = running;
    const moved = { name, startsOn: day(-1), endsOn };
    expectProblem(await manager.put(`/increments/${id}`, moved, { version }), 409, "increment_past");
    expectStatus(await manager.put(`/increments/${id}`, { name, startsOn, endsOn }, { version }), 200);
    const old = expectStatus(await manager.post("/increments", increment(-900, -890)), 201).json;
    const change = { name: unique("PI "), startsOn: old.startsOn, endsOn: old.endsOn };
    expectProblem(await manager.put(`/increments/${old.id}`, change, { version: 1 }), 409, "increment_past");
  });

  test("is planned ahead, one after another, of the usual length", async () => {
    const setting = expectStatus(await manager.get("/calendars/current"), 200).json;
    const weeks = { incrementWeeks: 8 };
    const set = expectStatus(await manager.put("/calendars/current", weeks, { version: setting.version }), 200).json;
    assert.equal(set.incrementWeeks, 8);
    expectProblem(await manager.put("/calendars/current", weeks, { version: setting.version }), 412);
    const before = await walk(manager, "/increments?pageSize=100&sort=startsOn");
    expectStatus(await manager.post("/increment-plans", { count: 3 }), 201);
    const after = await walk(manager, "/increments?pageSize=100&sort=startsOn");
    const planned = after.slice(before.length);
    assert.equal(planned.length, 3);
    let follows = before.at(-1).endsOn;
    for (const one of planned) {
      assert.equal(one.startsOn, new Date(Date.parse(follows) + 86_400_000).toISOString().slice(0, 10));
      assert.equal(one.days, 56);
      follows = one.endsOn;
    }
    const back = { incrementWeeks: setting.incrementWeeks };
    expectStatus(await manager.put("/calendars/current", back, { version: set.version }), 200);
    expectProblem(await manager.post("/increment-plans", { count: 21 }), 400);
    expectProblem(await (await client("buyer")).post("/increment-plans", { count: 1 }), 403);
  });

  test("two people plan at once: nobody overlaps", async () => {
    const other = await client("release_train_engineer");
    await Promise.all([1, 2, 3].flatMap(() => [manager, other].map((who) => who.post("/increment-plans", { count: 1 }))));
    const all = await walk(manager, "/increments?pageSize=100&sort=startsOn");
    for (const [i, one] of all.entries()) if (i > 0) assert.ok(all[i - 1].endsOn < one.startsOn);
  });
});

describe("today", () => {
  test("is a working day or not, for everyone", async () => {
    for (const role of ["supplier", "auditor", "key_holder"]) {
      const seen = expectStatus(await (await client(role)).get("/calendars/current"), 200).json;
      assert.equal(seen.today, day());
      assert.equal(typeof seen.workingDay, "boolean");
    }
  });
});
