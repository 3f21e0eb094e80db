// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Amendments of an active framework: what each kind changes, who may, and what is kept of it.
// The limits of the law stand in 18-amendment-limits.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { amendDecided } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, addParty, book, day, draft, euro, person, supplier, walk } from "./lib/make.ts";
import { plus } from "./lib/portfolio.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const reason = "The need has grown";
const freely = { ground: "not_substantial", reason };

function amend(id: string, change: Record<string, unknown>, who = manager, how = {}) {
  return amendDecided(who, id, { ...freely, ...change }, how);
}
function preview(id: string, change: Record<string, unknown>, who = manager) {
  return who.post(`/frameworks/${id}/preview-amendment`, { ...freely, ...change });
}
async function list(id: string, who = manager): Promise<any[]> {
  return expectStatus(await who.get(`/frameworks/${id}/amendments`), 200).json.items;
}

const option = { months: 12, noticeDays: 90 };
const lots = [
  { number: "1", title: "Build", maximum: euro(400) },
  { number: "2", title: "Run", maximum: null },
];
const clause = { index: "CPI", month: 1, clause: "Article 7" };

// A change of each kind, and what the framework shows before and after it.
const kinds: [string, (made: any) => any, (shown: any) => any, unknown, unknown][] = [
  ["use_option", () => ({}), (f) => f.termEndsOn, "2027-12-31", "2028-12-31"],
  ["maximum", () => ({ amount: euro(1_200) }), (f) => f.maximum, euro(1_000), euro(1_200)],
  ["term", () => ({ endsOn: "2028-06-30" }), (f) => f.endsOn, "2027-12-31", "2028-06-30"],
  ["reestimate", () => ({ amount: euro(1_500) }), (f) => f.reestimated, null, euro(1_500)],
  ["indexation", () => ({ indexation: clause }), (f) => f.indexation, null, clause],
  [
    "standstill",
    () => ({ standstillPolicy: "always", standstillDays: 25 }),
    (f) => [f.standstillPolicy, f.standstillDays],
    ["at_or_above_threshold", 20],
    ["always", 25],
  ],
  [
    "lot_maximum",
    (made) => ({ lotId: made.lots[0].id, amount: euro(500) }),
    (f) => f.lots.map((lot: any) => lot.maximum?.amountMinor ?? null),
    [40_000, null],
    [50_000, null],
  ],
];

describe("each kind", () => {
  for (const [kind, change, shown, was, becomes] of kinds) {
    test(`${kind}: previewed without a trace, then applied`, async () => {
      const terms = { startsOn: "2026-01-01", endsOn: "2027-12-31", options: [option], lots };
      const made = await active(manager, terms);
      const body = { kind, ...change(made) };
      assert.deepEqual(shown(made), was);
      const path = `/frameworks/${made.id}`;
      const audits = `/audit-records?subjectKind=framework&subjectId=${made.id}&pageSize=100`;
      const trail = await walk(manager, audits);

      const seen = expectStatus(await preview(made.id, body), 200).json;
      assert.equal(seen.refusal, null);
      assert.ok(seen.changes.length > 0);
      assert.deepEqual((await manager.get(path)).json, made, "the preview changed something");
      assert.deepEqual(await list(made.id), []);
      assert.equal((await walk(manager, audits)).length, trail.length);

      const after = expectStatus(await amend(made.id, body), 200).json;
      assert.deepEqual(shown(after), becomes);
      assert.equal(after.version, made.version + 1);
      assert.equal(after.state, "active");
      assert.equal(seen.after.termEndsOn, after.termEndsOn);
      assert.deepEqual(seen.after.room, after.room);
      const [kept, ...more] = await list(made.id);
      assert.deepEqual(more, []);
      assert.deepEqual(kept.changes, seen.changes);
      assert.deepEqual([kept.kind, kept.reason, kept.amendedOn], [kind, reason, day()]);
      assert.equal(kept.amendedBy, manager.session.displayName);
      const grounded = !["use_option", "reestimate"].includes(kind);
      assert.equal(kept.ground, grounded ? "not_substantial" : null);
      const rows = await walk(manager, audits);
      assert.equal(rows.length, trail.length + 1);
      assert.equal(rows.filter((row) => row.action === "framework_amend").length, 1);
    });

    test(`${kind}: without a legal ground`, async () => {
      const terms = { startsOn: "2026-01-01", endsOn: "2027-12-31", options: [option], lots };
      const made = await active(manager, terms);
      const body = { kind, ...change(made), ground: null };
      if (["use_option", "reestimate"].includes(kind)) {
        expectStatus(await amend(made.id, body), 200);
      } else {
        expectProblem(await amend(made.id, body), 409, "amendment_ground_missing");
        const seen = expectStatus(await preview(made.id, body), 200).json;
        assert.equal(seen.refusal.code, "amendment_ground_missing");
        assert.deepEqual(await list(made.id), []);
      }
    });
  }

  test("names the fields that it lacks", async () => {
    const { id } = await active(manager, { lots });
    const lacks: [Record<string, unknown>, Record<string, string>][] = [
      [{ kind: "maximum" }, { amount: "required" }],
      [{ kind: "reestimate" }, { amount: "required" }],
      [{ kind: "term" }, { endsOn: "required" }],
      [{ kind: "term", endsOn: day(-101) }, { endsOn: "before_start" }],
      [{ kind: "standstill" }, { standstillPolicy: "required" }],
      [{ kind: "lot_maximum", amount: euro(1) }, { lotId: "required" }],
      [{ kind: "lot_maximum", amount: euro(1), lotId: "nowhere" }, { lotId: "unknown_value" }],
      [{ kind: "maximum", amount: euro(2_000, "included") }, { "amount.vat": "vat_differs" }],
    ];
    for (const [body, fields] of lacks) {
      expectFields(await amend(id, body), fields);
      expectFields(await preview(id, body), fields);
      expectFields(await amend(id, body, manager, { version: 99 }), fields);
    }
    expectFields(await amend(id, { kind: "maximum", amount: euro(9), reason: undefined }), {
      reason: "required",
    });
  });
});

describe("refused", () => {
  const more = { kind: "maximum", amount: euro(1_200) };

  test("for a draft, and after the end", async () => {
    const unfinished = await draft(manager);
    expectProblem(await amend(unfinished.id, more), 409, "amendment_needs_active");
    const seen = expectStatus(await preview(unfinished.id, more), 200).json;
    assert.equal(seen.refusal.code, "amendment_needs_active");
    const { id } = await active(manager);
    await manager.post(`/frameworks/${id}/terminate`, { ground: "Over" });
    expectProblem(await amend(id, more), 409, "amendment_needs_active");
  });

  test("when it changes nothing", async () => {
    const made = await active(manager, { lots });
    const same = [
      { kind: "maximum", amount: euro(1_000) },
      { kind: "term", endsOn: made.endsOn },
      { kind: "indexation", indexation: null },
      { kind: "standstill", standstillPolicy: "at_or_above_threshold" },
      { kind: "lot_maximum", lotId: made.lots[0].id, amount: euro(400) },
    ];
    for (const body of same)
      expectProblem(await amend(made.id, body), 409, "amendment_changes_nothing");
  });

  test("when another was first, and without a version", async () => {
    const { id, version } = await active(manager);
    expectProblem(await amend(id, more, manager, { version: null }), 428);
    expectStatus(await amend(id, more), 200);
    const next = { kind: "maximum", amount: euro(1_300) };
    expectProblem(await amend(id, next, manager, { version }), 412, "stale_version");
  });

  test("an option when none is left", async () => {
    const { id } = await active(manager, { options: [option] });
    expectStatus(await amend(id, { kind: "use_option" }), 200);
    expectProblem(await amend(id, { kind: "use_option" }), 409, "amendment_no_option");
  });

  test("below what is occupied, of the framework or of the lot", async () => {
    const { id, lots: of } = await active(manager, { lots });
    await book(manager, id, "reserved", 300, { lotId: of[0].id });
    await book(manager, id, "reserved", 300, { lotId: of[1].id });
    const code = "amendment_below_occupied";
    expectProblem(await amend(id, { kind: "maximum", amount: euro(599.99) }), 409, code);
    const lot = (amount: number) => ({
      kind: "lot_maximum",
      lotId: of[0].id,
      amount: euro(amount),
    });
    expectProblem(await amend(id, lot(299.99)), 409, code);
    expectStatus(await amend(id, lot(300)), 200);
    const after = expectStatus(await amend(id, { kind: "maximum", amount: euro(600) }), 200).json;
    assert.equal(after.exhausted, true);
  });

  test("a lot above the framework, by either side", async () => {
    const { id, lots: of } = await active(manager, { lots });
    const above = { kind: "lot_maximum", lotId: of[0].id, amount: euro(1_000.01) };
    assert.ok([400, 409].includes((await amend(id, above)).status), "the lot rises above");
    const below = { kind: "maximum", amount: euro(399.99) };
    assert.ok([400, 409].includes((await amend(id, below)).status), "the framework sinks below");
  });

  test("for who may not amend, and for a supplier", async () => {
    const admin = await client("administrator");
    const own = await supplier(manager);
    const { id } = await active(manager, {}, [{ organisationId: own.id }]);
    const theirs = (await active(manager)).id;
    const outsider = (await person(admin, ["supplier"], own.id)).client;
    const controller = await client("controller");
    for (const who of [outsider, controller]) {
      expectProblem(await amend(id, more, who, { version: 1 }), 403, "not_permitted");
      expectProblem(await preview(id, more, who), 403, "not_permitted");
    }
    expectProblem(await amend(theirs, more, outsider, { version: 1 }), 404, "not_found");
    expectProblem(await preview(theirs, more, outsider), 404, "not_found");
    expectProblem(await outsider.get(`/frameworks/${theirs}/amendments`), 404, "not_found");
    expectStatus(await amend(id, more), 200);
    const answer = expectStatus(await outsider.get(`/frameworks/${id}/amendments`), 200);
    assert.ok(!answer.text.includes(manager.session.displayName), "names a civil servant");
  });
});

describe("what it lifts", () => {
  test("a used option makes an expired framework run again", async () => {
    const { id } = await active(manager, {
      startsOn: day(-400),
      endsOn: day(-1),
      options: [option, option],
    });
    expectProblem(await book(manager, id, "reserved", 1), 409, "ledger_framework_expired");
    const seen = expectStatus(await preview(id, { kind: "use_option" }), 200).json;
    assert.deepEqual([seen.before.expired, seen.after.expired, seen.test], [true, false, null]);
    const after = expectStatus(await amend(id, { kind: "use_option" }), 200).json;
    assert.equal(after.expired, false);
    assert.deepEqual(
      after.options.map((o: any) => o.usedOn),
      [day(), null],
    );
    expectStatus(await book(manager, id, "reserved", 1), 201);
  });

  test("a raised maximum makes room again, and a shorter term ends it", async () => {
    const { id } = await active(manager);
    expectStatus(await book(manager, id, "reserved", 1_000), 201);
    assert.equal((await manager.get(`/frameworks/${id}`)).json.exhausted, true);
    const raised = expectStatus(await amend(id, { kind: "maximum", amount: euro(1_100) }), 200);
    assert.deepEqual([raised.json.exhausted, raised.json.room], [false, euro(100)]);
    expectStatus(await book(manager, id, "reserved", 100), 201);
    expectProblem(await book(manager, id, "reserved", 0.01), 409, "ledger_maximum_exceeded");
    const over = await amend(id, { kind: "term", endsOn: plus(day(), -1) });
    assert.equal(expectStatus(over, 200).json.expired, true);
  });
});

test("the amendments, newest first, with what was and what became", async () => {
  const { id } = await draft(manager);
  await addParty(manager, id);
  expectStatus(await manager.post(`/frameworks/${id}/activate`), 200);
  for (const amount of [1_010, 1_020, 1_030])
    expectStatus(await amend(id, { kind: "maximum", amount: euro(amount) }), 200);
  const items = await list(id);
  assert.deepEqual(
    items.map((item) => item.seq),
    [3, 2, 1],
  );
  const [{ changes }] = items;
  assert.match(changes[0].field, /maximum/);
  assert.match(changes[0].before, /102000/);
  assert.match(changes[0].after, /103000/);
});
