// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// What the rules see: a signal opens with the facts, follows them and ends with them; people
// conclude; rules are data with a day.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { concludeDecided } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, book, day, euro, grant, person } from "./lib/make.ts";
import { agreement, application, contract, plus } from "./lib/portfolio.ts";

let manager: Client;
let lawyer: Client;
let controller: Client;
before(async () => {
  manager = await client("contract_manager");
  lawyer = await client("legal_adviser");
  controller = await client("controller");
});

async function signalsOf(subjectId: string, query = "", who = manager): Promise<any[]> {
  const answer = await who.get(`/signals?subjectId=${subjectId}${query}`);
  return expectStatus(answer, 200).json.items;
}
// Who fills which role is a story of its own.
async function rulesOf(subjectId: string): Promise<string[]> {
  const ids = (await signalsOf(subjectId)).map((signal) => signal.ruleId);
  return ids.filter((id) => !id.startsWith("post_")).sort();
}
async function signalOf(subjectId: string, ruleId: string): Promise<any> {
  const found = (await signalsOf(subjectId)).find((signal) => signal.ruleId === ruleId);
  assert.ok(found, `${ruleId} of ${subjectId}`);
  return found;
}
function figure(signal: any, key: string): any {
  const found = signal.figures.find((one: any) => one.key === key);
  assert.ok(found, `${key} in ${JSON.stringify(signal.figures)}`);
  return found.amount?.amountMinor ?? found.date ?? found.number ?? found.text;
}

// Beyond any lead time: another story may change those meanwhile.
const farOff = day(9_000);

// Reads first, as a person does, and then acts on what was read.
async function act(who: Client, path: string, verb: string, body: unknown, how = {}): Promise<any> {
  await who.get(path);
  if (verb === "conclude") return concludeDecided(who, path.split("/")[2] ?? "", body, how);
  return who.post(`${path}/${verb}`, body, how);
}

// One framework or contract that meets each rule, and the numbers that its signal must show.
type Made = { id: string; rule: string; figures: Record<string, unknown>; since: string };
const yearAgo = day(-365);

async function overMaximum(): Promise<any> {
  const framework = await active(manager, {});
  const partyId = framework.parties[0].id;
  expectStatus(await book(manager, framework.id, "committed", 900, { partyId }), 201);
  expectStatus(await book(controller, framework.id, "invoiced", 1_100, { partyId }), 201);
  return framework;
}

const cases: [string, () => Promise<Made>][] = [
  [
    "no maximum",
    async () => {
      const { id } = await active(manager, { maximum: null, startsOn: yearAgo });
      return { id, rule: "framework_no_maximum", figures: {}, since: yearAgo };
    },
  ],
  [
    "a maximum nearly reached",
    async () => {
      const framework = await active(manager, {});
      const partyId = framework.parties[0].id;
      expectStatus(await book(manager, framework.id, "committed", 860, { partyId }), 201);
      const figures = {
        occupied: 86_000,
        maximum: 100_000,
        occupiedPercent: 86,
        levelPercent: 85,
      };
      return { id: framework.id, rule: "framework_nearly_exhausted", figures, since: day() };
    },
  ],
  [
    "a maximum reached",
    async () => {
      const { id } = await overMaximum();
      return { id, rule: "framework_exhausted", figures: { over: 10_000 }, since: day() };
    },
  ],
  [
    "an invoice above the maximum",
    async () => {
      const { id } = await overMaximum();
      return { id, rule: "framework_over_ceiling", figures: { over: 10_000 }, since: day() };
    },
  ],
  [
    "an invoice above the commitment",
    async () => {
      const { id } = await overMaximum();
      const figures = { invoiced: 110_000, committed: 90_000, over: 20_000 };
      return { id, rule: "framework_invoice_beyond_commitment", figures, since: day() };
    },
  ],
  [
    "room after the term",
    async () => {
      const ends = day(-10);
      const { id } = await active(manager, { startsOn: yearAgo, endsOn: ends });
      const figures = { end: ends, reserved: 0, room: 100_000 };
      return { id, rule: "framework_room_after_term", figures, since: plus(ends, 1) };
    },
  ],
  [
    "a term over four years without a reason, made elsewhere",
    async () => {
      const starts = day(-30);
      const { id } = await active(manager, { startsOn: starts, endsOn: day(1_000) });
      const change = { kind: "term", endsOn: day(2_000), ground: "not_substantial" };
      const fact = { ...change, reason: "From the old register", decidedOn: day(-5) };
      expectStatus(await manager.post(`/frameworks/${id}/amend`, fact), 200);
      const figures = { start: starts, end: day(2_000), mostMonths: 48 };
      return { id, rule: "framework_term", figures, since: starts };
    },
  ],
  [
    "an amendment beyond its limit, made elsewhere",
    async () => {
      const { id } = await active(manager, { startsOn: yearAgo });
      const change = { kind: "maximum", amount: euro(1_300), ground: "de_minimis" };
      const fact = { ...change, reason: "From the old register", decidedOn: day(-5) };
      expectStatus(await manager.post(`/frameworks/${id}/amend`, fact), 200);
      const figures = { amendment: 1, counted: 30_000, limit: 10_000 };
      return { id, rule: "framework_amendment_beyond_limits", figures, since: day(-5) };
    },
  ],
  [
    "an application that nothing covers any more",
    async () => {
      const { id } = await application(manager);
      await contract(manager, [id], { startsOn: yearAgo, endsOn: day(-3) });
      return { id, rule: "coverage_gap", figures: { uncoveredDays: 3 }, since: day(-2) };
    },
  ],
  [
    "a contract that bridges without a planned end",
    async () => {
      const { id } = await application(manager);
      const terms = { startsOn: yearAgo, endsOn: day(90), bridging: true };
      const made = await contract(manager, [id], terms);
      const figures = { end: day(90) };
      return { id: made.id, rule: "bridging_without_end", figures, since: yearAgo };
    },
  ],
  [
    "a bridging that goes on after its planned end",
    async () => {
      const { id } = await application(manager);
      const terms = { startsOn: yearAgo, endsOn: day(90), bridging: true, bridgingEnd: day(-4) };
      const made = await contract(manager, [id], terms);
      const figures = { overrunDays: 4 };
      return { id: made.id, rule: "bridging_overrun", figures, since: day(-3) };
    },
  ],
  [
    "spend after the term",
    async () => {
      const { id } = await application(manager);
      const terms = { startsOn: day(-900), endsOn: day(-200) };
      const made = await contract(manager, [id], terms);
      const month = `${day(-100).slice(0, 7)}-01`;
      const spend = { month, amount: euro(250) };
      expectStatus(await act(controller, `/contracts/${made.id}`, "record-spend", spend), 200);
      const figures = { spent: 25_000, months: 1, firstMonth: month };
      return { id: made.id, rule: "spend_without_contract", figures, since: month };
    },
  ],
  [
    "an option that must be used soon",
    async () => {
      const { id } = await application(manager);
      const options = [{ months: 12, noticeDays: 90, usedOn: null }];
      const terms = { startsOn: yearAgo, endsOn: day(124), options };
      const made = await contract(manager, [id], terms);
      const figures = { deadline: day(34), daysLeft: 34, optionMonths: 12 };
      return { id: made.id, rule: "option_notice", figures, since: day(-26) };
    },
  ],
];

describe("a signal", () => {
  for (const [what, make] of cases) {
    test(`comes from ${what}`, async () => {
      const made = await make();
      const signal = await signalOf(made.id, made.rule);
      for (const [key, value] of Object.entries(made.figures))
        assert.equal(figure(signal, key), value, key);
      assert.equal(signal.since, made.since);
      assert.equal(signal.endedAt, null);
      assert.equal(signal.subject.id, made.id);
      const rule = expectStatus(await manager.get(`/rules/${made.rule}`), 200).json;
      assert.equal(signal.outcome, rule.current.outcome);
      assert.ok(rule.text.length > 20 && rule.current.source.length > 10);
      for (const locale of ["nl", "en"]) {
        const how = { headers: { "accept-language": locale } };
        const shown = expectStatus(await manager.get(`/signals/${signal.id}`, how), 200).json;
        assert.doesNotMatch(shown.text, /[{}]|signal\./, "every number has its place");
        assert.doesNotMatch(shown.text, /onrechtmatig|unlawful/i, "only a person concludes");
      }
    });
  }

  test("ends when the facts change, and stays in the list of what ended", async () => {
    const { id } = await application(manager);
    assert.deepEqual(await rulesOf(id), ["coverage_gap"]);
    const was = await signalOf(id, "coverage_gap");
    await contract(manager, [id], { startsOn: yearAgo, endsOn: farOff });
    assert.deepEqual(await rulesOf(id), []);
    const [ended] = await signalsOf(id, "&open=false");
    assert.equal(ended.id, was.id);
    assert.ok(ended.endedAt);
    const late = { conclusion: "lawful", ground: "Too late for this" };
    expectProblem(await act(lawyer, `/signals/${was.id}`, "conclude", late), 409, "signal_ended");
  });

  test("opens for an application that is taken out of its contract", async () => {
    const [stays, leaves] = [await application(manager), await application(manager)];
    const made = await contract(manager, [stays.id, leaves.id], { endsOn: farOff });
    assert.deepEqual(await rulesOf(leaves.id), []);
    const { number, supplierId } = made;
    const data = await agreement(manager, [stays.id], { number, supplierId, endsOn: farOff });
    expectStatus(await manager.put(`/contracts/${made.id}`, data), 200);
    assert.deepEqual(await rulesOf(leaves.id), ["coverage_gap"]);
    assert.deepEqual(await rulesOf(stays.id), []);
  });

  test("keeps its day and follows its numbers", async () => {
    const framework = await active(manager, {});
    const partyId = framework.parties[0].id;
    expectStatus(await book(manager, framework.id, "committed", 720, { partyId }), 201);
    const before = await signalOf(framework.id, "framework_nearly_exhausted");
    expectStatus(await book(manager, framework.id, "committed", 10, { partyId }), 201);
    const after = await signalOf(framework.id, "framework_nearly_exhausted");
    assert.equal(after.id, before.id);
    assert.equal(after.signalledAt, before.signalledAt);
    assert.equal(figure(after, "occupied"), 73_000);
    assert.ok(after.version > before.version);
  });
});

describe("a conclusion from a signal", () => {
  const ground = "Aw 2012, art. 2.163e: a flood in the data centre";

  test("is dated, has its ground, and names who concluded", async () => {
    const { id, parties } = await overMaximum();
    const { id: signalId } = await signalOf(id, "framework_over_ceiling");
    const conclude = { conclusion: "lawful", ground };
    const answer = await act(lawyer, `/signals/${signalId}`, "conclude", conclude);
    const [first] = expectStatus(answer, 200).json.conclusions;
    assert.equal(first.conclusion, "lawful");
    assert.equal(first.ground, ground);
    assert.ok(first.concludedBy.length > 2);
    assert.equal(first.figuresChanged, false);
    const same = await act(lawyer, `/signals/${signalId}`, "conclude", conclude);
    expectProblem(same, 409, "signal_conclusion_same");

    expectStatus(await book(controller, id, "invoiced", 1, { partyId: parties[0].id }), 201);
    const [kept] = (await signalOf(id, "framework_over_ceiling")).conclusions;
    assert.equal(kept.figuresChanged, true, "other numbers than those that were concluded from");
    const again = { conclusion: "uncertain", ground: "The invoice grew" };
    const second = await act(lawyer, `/signals/${signalId}`, "conclude", again);
    const words = expectStatus(second, 200).json.conclusions.map((one: any) => one.conclusion);
    assert.deepEqual(words, ["uncertain", "lawful"]);
    const trail = expectStatus(await manager.get(`/audit-records?subjectKind=framework&subjectId=${id}`), 200).json.items;
    assert.ok(trail.some((row: any) => row.action === "signal_conclude"), "on the object's page");
    const path = `/audit-records?subjectKind=framework&subjectId=${id}&aboutId=${signalId}`;
    const about = expectStatus(await manager.get(path), 200).json.items;
    assert.deepEqual(
      about.map((row: any) => [row.action, row.subject.id]),
      [["signal_conclude", signalId], ["signal_conclude", signalId]],
    );
  });

  test("asks the version that its author saw", async () => {
    const { id } = await overMaximum();
    const signal = await signalOf(id, "framework_over_ceiling");
    const body = { conclusion: "lawful", ground };
    const stale = { version: signal.version - 1 };
    expectProblem(await act(lawyer, `/signals/${signal.id}`, "conclude", body, stale), 412);
    const short = { conclusion: "lawful", ground: "x" };
    const refused = await act(lawyer, `/signals/${signal.id}`, "conclude", short);
    expectFields(refused, { ground: "too_short" });
  });

  test("is not for who only reads", async () => {
    const { id } = await overMaximum();
    const signal = await signalOf(id, "framework_over_ceiling");
    const auditor = await client("auditor");
    assert.deepEqual((await signalsOf(id, "", auditor))[0].actions, []);
    const body = { conclusion: "lawful", ground };
    expectProblem(await auditor.post(`/signals/${signal.id}/propose-conclusion`, body), 403);
    expectProblem(await auditor.post(`/signals/${signal.id}/conclude`, body), 403);
    // Who may propose a conclusion does not draw it.
    const [theirs] = await signalsOf(id, "", controller);
    assert.deepEqual(theirs.actions.map((one: any) => one.event), ["propose_conclusion"]);
    expectProblem(await controller.post(`/signals/${signal.id}/conclude`, body), 403);
  });
});

describe("who sees signals", () => {
  test("a supplier sees none, of its own framework neither", async () => {
    const { id } = await overMaximum();
    const signal = await signalOf(id, "framework_over_ceiling");
    const theirs = await client("supplier");
    expectProblem(await theirs.get("/signals"), 403);
    expectProblem(await theirs.get(`/signals/${signal.id}`), 404);
    expectProblem(await theirs.get("/lawfulness-dashboards/current"), 403);
    expectProblem(await theirs.get("/rules"), 403);
    expectProblem(await theirs.get("/rules/framework_term"), 404);
    expectProblem(await theirs.get("/thresholds"), 403);
  });

  test("a role on one application sees those of that application only", async () => {
    const admin = await client("administrator");
    const [mine, other] = [await application(manager), await application(manager)];
    const { id, client: owner } = await person(admin);
    const scope = { scopeKind: "application", scopeId: mine.id };
    await grant(admin, id, "product_owner", scope);
    const seen = expectStatus(await owner.get("/signals?pageSize=100"), 200).json;
    assert.deepEqual(seen.items.map((signal: any) => signal.subject.id), [mine.id]);
    assert.equal(seen.count, 1);
    const [hidden] = await signalsOf(other.id);
    expectProblem(await owner.get(`/signals/${hidden.id}`), 404);
    const dashboard = expectStatus(await owner.get("/lawfulness-dashboards/current"), 200).json;
    assert.equal(dashboard.open, 1);
    assert.equal(dashboard.spendThisYear, null);
  });
});

describe("the dashboard", () => {
  test("counts what the lists hold", async () => {
    await overMaximum();
    const read = async () =>
      expectStatus(await manager.get("/lawfulness-dashboards/current"), 200).json;
    let seen = await read();
    const lists: Record<string, number> = {};
    // Other stories go on meanwhile: count anew until nothing changed while counting.
    for (let tries = 0; tries < 20; ++tries) {
      for (const rule of seen.rules) {
        const list = await manager.get(`/signals?ruleId=${rule.ruleId}&outcome=${rule.outcome}`);
        lists[rule.ruleId] = expectStatus(list, 200).json.count;
      }
      const again = await read();
      if (JSON.stringify(again.rules) === JSON.stringify(seen.rules)) break;
      seen = again;
    }
    assert.equal(seen.computedOn, day());
    assert.equal(seen.open, seen.stop + seen.warn + seen.justifiedDeviation);
    const sum = (key: string) => seen.rules.reduce((a: number, rule: any) => a + rule[key], 0);
    assert.equal(sum("open"), seen.open);
    assert.equal(sum("notConcluded"), seen.notConcluded);
    for (const rule of seen.rules) assert.equal(lists[rule.ruleId], rule.open, rule.ruleId);
    const spend = seen.spendThisYear;
    const parts = [spend.lawful, spend.unlawful, spend.uncertain].map((m: any) => m.amountMinor);
    assert.equal(parts.reduce((a, b) => a + b), spend.total.amountMinor);
    const coverage = expectStatus(await manager.get("/coverages/current"), 200).json;
    assert.equal(spend.total.amountMinor, coverage.spendThisYear.total.amountMinor);
  });

  test("a list begins on the day of the first signal", async () => {
    const count = async (since: string): Promise<number> =>
      expectStatus(await manager.get(`/signals?pageSize=1&since=${since}`), 200).json.count;
    const { count: all } = expectStatus(await manager.get("/signals?pageSize=1"), 200).json;
    assert.deepEqual([await count("2000-01-01"), await count(day(1))], [all, 0]);
  });

  test("paid, expected and committed are told apart", async () => {
    const view = expectStatus(await manager.get("/lawfulness-dashboards/current"), 200).json;
    const { paidThisYear: paid, spendThisYear: expected, committedThisYear: agreed } = view;
    for (const one of [paid, expected, agreed]) {
      const parts = one.lawful.amountMinor + one.unlawful.amountMinor + one.uncertain.amountMinor;
      assert.equal(parts, one.total.amountMinor);
    }
    assert.ok(paid.total.amountMinor <= expected.total.amountMinor);
  });

  test("a list sorts, pages and filters", async () => {
    const all = expectStatus(await manager.get("/signals?pageSize=5&sort=-since"), 200).json;
    assert.equal(all.items.length, 5);
    const days = all.items.map((signal: any) => signal.since);
    assert.deepEqual(days, [...days].sort().reverse());
    const cursor = encodeURIComponent(all.nextCursor);
    const next = await manager.get(`/signals?pageSize=5&sort=-since&cursor=${cursor}`);
    const ids = expectStatus(next, 200).json.items.map((signal: any) => signal.id);
    assert.ok(!ids.some((id: string) => all.items.some((signal: any) => signal.id === id)));
    const concluded = await manager.get("/signals?concluded=true&pageSize=100");
    for (const signal of expectStatus(concluded, 200).json.items)
      assert.ok(signal.conclusions.length > 0);
  });
});

describe("a rule", () => {
  const notice = "/rules/option_notice";
  const days = (value: number) => [{ key: "warnDays", value }];

  test("is set from a day on; the past keeps its own, and the signals follow", async () => {
    const { id } = await application(manager);
    const options = [{ months: 12, noticeDays: 90, usedOn: null }];
    const made = await contract(manager, [id], { endsOn: day(90 + 200), options });
    assert.deepEqual(await rulesOf(made.id), []);
    const was = expectStatus(await lawyer.get(notice), 200).json;
    const later = {
      fromOn: day(30),
      inForce: true,
      parameters: days(250),
      reason: "The summer is long",
    };
    const set = expectStatus(await act(lawyer, notice, "change", later), 200).json;
    assert.equal(set.current.parameters[0].value, was.current.parameters[0].value);
    assert.equal(set.versions[0].fromOn, day(30));
    assert.equal(set.versions[1].until, day(29));
    assert.ok(set.versions[0].setBy);
    const on = expectStatus(await manager.get(`/rules?on=${day(31)}`), 200).json;
    const rule = on.items.find((one: any) => one.id === "option_notice");
    assert.equal(rule.current.parameters[0].value, 250);
    assert.deepEqual(await rulesOf(made.id), [], "not before its day");

    // Changed for today only once; other runs of these tests may have done so.
    const now = { ...later, fromOn: day() };
    const today = await act(lawyer, notice, "change", now);
    if (today.status === 200) assert.deepEqual(await rulesOf(made.id), ["option_notice"]);
    else expectProblem(today, 409, "rule_same_day");
    expectProblem(await act(lawyer, notice, "change", now), 409, "rule_same_day");
  });

  test("of the law is not set by an organisation", async () => {
    const body = {
      fromOn: day(1),
      inForce: true,
      parameters: [{ key: "maxMonths", value: 120 }],
      reason: "We would like that",
    };
    const path = "/rules/framework_term";
    expectProblem(await act(lawyer, path, "change", body), 409, "rule_fixed_by_law");
    const view = expectStatus(await lawyer.get("/rules/framework_term"), 200).json;
    assert.equal(view.actions[0].permitted, false);
  });

  test("says what is wrong, field by field, and never changes a past day", async () => {
    const body = { fromOn: day(-1), inForce: true, parameters: days(30), reason: "Fine" };
    expectProblem(await act(lawyer, notice, "change", body), 409, "rule_in_past");
    const wrong = { ...body, parameters: [{ key: "warnDays", value: 5_000 }, { key: "x", value: 1 }] };
    const fields = { "parameters[0].value": "too_large", "parameters[1].key": "unknown_value" };
    expectFields(await act(lawyer, notice, "change", wrong), fields);
    const none = { ...body, parameters: [] };
    expectFields(await act(lawyer, notice, "change", none), { parameters: "required" });
    expectProblem(await controller.post(`${notice}/change`, body), 403);
  });

  test("thresholds hold from a day on", async () => {
    const { items } = expectStatus(await manager.get("/thresholds"), 200).json;
    const central = items.filter((one: any) => one.kind === "services_central");
    const on = (at: string) =>
      central.find((one: any) => one.fromOn <= at && (!one.until || at <= one.until));
    assert.equal(on("2025-12-31").amount.amountMinor, 14_300_000);
    assert.equal(on("2026-01-01").amount.amountMinor, 14_000_000);
    assert.ok(central.every((one: any) => one.source.length > 5));
  });
});

describe("an amendment that was made elsewhere", () => {
  test("is a fact: booked and marked, with the rules of its day", async () => {
    const { id } = await active(manager, { startsOn: yearAgo });
    const change = { kind: "maximum", amount: euro(1_300), ground: "de_minimis" };
    const act = { ...change, reason: "The need has grown" };
    const refused = await manager.post(`/frameworks/${id}/amend`, act);
    expectProblem(refused, 409, "amendment_beyond_limit");
    const future = { ...act, decidedOn: day(1) };
    const tomorrow = await manager.post(`/frameworks/${id}/amend`, future);
    expectFields(tomorrow, { decidedOn: "in_the_future" });
    // Today this register knows the framework as active: then it is no history any more.
    const today = await manager.post(`/frameworks/${id}/amend`, { ...act, decidedOn: day() });
    expectFields(today, { decidedOn: "register_knew" });
    const buyer = await client("buyer");
    await buyer.get(`/frameworks/${id}`);
    const fact = { ...act, decidedOn: day(-40) };
    expectProblem(await buyer.post(`/frameworks/${id}/amend`, fact), 403);
    const amended = expectStatus(await manager.post(`/frameworks/${id}/amend`, fact), 200).json;
    assert.deepEqual(amended.maximum, euro(1_300));
    const path = `/frameworks/${id}/amendments`;
    const [row] = expectStatus(await manager.get(path), 200).json.items;
    assert.equal(row.imported, true);
    assert.equal(row.withinLimit, false);
    assert.equal(row.amendedOn, day(-40));
    assert.deepEqual([row.counted, row.limit], [euro(300), euro(100)]);
    const earlier = { ...fact, amount: euro(1_310), decidedOn: day(-41) };
    expectFields(await manager.post(`/frameworks/${id}/amend`, earlier), {
      decidedOn: "out_of_order",
    });
  });
});
