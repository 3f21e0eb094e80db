// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// How far an amendment may go: Aanbestedingswet 2012, art. 2.140(3) and 2.163b to 2.163g.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { amendDecided } from "./lib/decisions.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, euro } from "./lib/make.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

const reason = "The need has grown";
const beyond = "amendment_beyond_limit";

function to(euros: number, ground: string) {
  return { kind: "maximum", amount: euro(euros), ground, reason };
}
function amend(id: string, body: unknown) {
  return amendDecided(manager, id, body);
}
async function testOf(id: string, body: unknown): Promise<any> {
  const answer = await manager.post(`/frameworks/${id}/preview-amendment`, body);
  return expectStatus(answer, 200).json.test;
}
const worth = (euros: number) => ({ maximum: euro(euros), estimated: euro(euros) });

describe("de minimis", () => {
  test("is less than 10 %: 10 % itself is too much", async () => {
    const { id } = await active(manager, worth(10_000));
    expectProblem(await amend(id, to(11_000, "de_minimis")), 409, beyond);
    const found = await testOf(id, to(11_000, "de_minimis"));
    assert.deepEqual(
      [found.article, found.within, found.belowLimitOnly, found.mustPublish],
      ["2.163b", false, true, false],
    );
    assert.deepEqual(
      [found.original, found.counted, found.limit],
      [euro(10_000), euro(1_000), euro(1_000)],
    );
    expectStatus(await amend(id, to(10_999.99, "de_minimis")), 200);
  });

  test("is less than 10 % to the cent, also when 10 % is not a whole cent", async () => {
    const { id } = await active(manager, worth(1_000.05));
    // 10 % is 100.005 euro; 100 euro is less.
    expectStatus(await amend(id, to(1_100.05, "de_minimis")), 200);
  });

  test("is less than the EU threshold of 140,000 euro", async () => {
    const { id } = await active(manager, worth(5_000_000));
    expectProblem(await amend(id, to(5_140_000, "de_minimis")), 409, beyond);
    assert.deepEqual((await testOf(id, to(5_140_000, "de_minimis"))).limit, euro(140_000));
    expectStatus(await amend(id, to(5_139_999.99, "de_minimis")), 200);
  });

  test("never shows the threshold, which is without VAT, as if VAT were in it", async () => {
    const vat = (euros: number) => euro(euros, "included");
    const { id } = await active(manager, { maximum: vat(5e6), estimated: vat(5e6) });
    const body = { ...to(0, "de_minimis"), amount: vat(5_100_000) };
    assert.notDeepEqual((await testOf(id, body)).limit, vat(140_000));
  });

  test("counts all small changes together, net", async () => {
    const { id } = await active(manager, worth(10_000));
    expectStatus(await amend(id, to(10_600, "de_minimis")), 200);
    expectProblem(await amend(id, to(11_000, "de_minimis")), 409, beyond);
    expectStatus(await amend(id, to(10_200, "de_minimis")), 200);
    expectProblem(await amend(id, to(11_000, "de_minimis")), 409, beyond);
    expectStatus(await amend(id, to(10_999.99, "de_minimis")), 200);
    const found = await testOf(id, to(11_000, "de_minimis"));
    assert.deepEqual([found.original, found.counted], [euro(10_000), euro(1_000)]);
  });

  test("does not count what stood on another ground, and keeps the original value", async () => {
    const { id } = await active(manager, worth(10_000));
    expectStatus(await amend(id, to(20_000, "review_clause")), 200);
    const found = await testOf(id, to(20_999.99, "de_minimis"));
    assert.deepEqual(
      [found.original, found.counted, found.within],
      [euro(10_000), euro(999.99), true],
    );
    expectProblem(await amend(id, to(21_000, "de_minimis")), 409, beyond);
    expectStatus(await amend(id, to(20_999.99, "de_minimis")), 200);
  });

  test("counts a decrease too", async () => {
    const { id } = await active(manager, worth(10_000));
    expectProblem(await amend(id, to(9_000, "de_minimis")), 409, beyond);
    expectStatus(await amend(id, to(9_000.01, "de_minimis")), 200);
  });

  test("lets a change without money through", async () => {
    const { id } = await active(manager, worth(10_000));
    const body = { kind: "standstill", standstillPolicy: "always", ground: "de_minimis", reason };
    expectStatus(await amend(id, body), 200);
  });

  test("limits the maximum of a lot", async () => {
    const lots = [{ number: "1", title: "Build", maximum: euro(1_000) }];
    const made = await active(manager, { ...worth(10_000), lots });
    const body = { kind: "lot_maximum", lotId: made.lots[0].id, ground: "de_minimis", reason };
    const found = await testOf(made.id, { ...body, amount: euro(9_000) });
    assert.equal(found.counted.amountMinor, 800_000, "nine times the maximum of the lot");
    expectProblem(await amend(made.id, { ...body, amount: euro(9_000) }), 409, beyond);
  });
});

describe("at most half, in one change, and published", () => {
  for (const [ground, article] of [
    ["additional_services", "2.163d"],
    ["unforeseen", "2.163e"],
  ] as const) {
    test(ground, async () => {
      const { id } = await active(manager, worth(10_000));
      expectProblem(await amend(id, to(15_000.01, ground)), 409, beyond);
      const found = await testOf(id, to(15_000, ground));
      assert.deepEqual(
        [found.article, found.within, found.belowLimitOnly, found.mustPublish, found.limit],
        [article, true, false, true, euro(5_000)],
      );
      expectStatus(await amend(id, to(15_000, ground)), 200);
      const second = await testOf(id, to(20_000, ground));
      assert.deepEqual([second.original, second.counted], [euro(10_000), euro(5_000)]);
      expectProblem(await amend(id, to(20_000.01, ground)), 409, beyond);
      expectStatus(await amend(id, to(20_000, ground)), 200);
    });
  }
});

test("a review clause, a replacement and what is not substantial have no amount", async () => {
  for (const [ground, article] of [
    ["review_clause", "2.163c"],
    ["replacement", "2.163f"],
    ["not_substantial", "2.163g"],
  ] as const) {
    const { id } = await active(manager, worth(10_000));
    const found = await testOf(id, to(90_000, ground));
    assert.deepEqual(
      [found.article, found.limit, found.within, found.mustPublish],
      [article, null, true, false],
    );
    expectStatus(await amend(id, to(90_000, ground)), 200);
  }
});

describe("without a maximum from the start", () => {
  const bare = { maximum: null, estimated: euro(10_000) };

  test("the first estimate is the original value, before and after one is set", async () => {
    const { id } = await active(manager, bare);
    assert.deepEqual((await testOf(id, to(10_500, "de_minimis"))).original, euro(10_000));
    expectStatus(await amend(id, to(40_000, "not_substantial")), 200);
    const found = await testOf(id, to(41_000, "de_minimis"));
    assert.deepEqual(found.original, euro(10_000));
    expectProblem(await amend(id, to(41_000, "de_minimis")), 409, beyond);
  });

  test("a maximum far above the estimate is no small change", async () => {
    const { id } = await active(manager, bare);
    expectProblem(await amend(id, to(1_000_000, "de_minimis")), 409, beyond);
  });

  test("a new estimate does not move the original value", async () => {
    const { id } = await active(manager, bare);
    const body = { kind: "reestimate", amount: euro(90_000), ground: null, reason };
    expectStatus(await amend(id, body), 200);
    assert.deepEqual((await testOf(id, to(10_500, "de_minimis"))).original, euro(10_000));
  });
});

describe("longer than four years", () => {
  const terms = { startsOn: "2026-01-01", endsOn: "2028-12-31" };
  const until = (endsOn: string, termReason: string | null = null) => ({
    kind: "term",
    endsOn,
    termReason,
    ground: "not_substantial",
    reason,
  });

  test("needs a reason; four years to the day does not", async () => {
    const { id } = await active(manager, terms);
    const unreasoned = "amendment_term_unreasoned";
    expectProblem(await amend(id, until("2030-01-01")), 409, unreasoned);
    expectStatus(await amend(id, until("2029-12-31")), 200);
    expectProblem(await amend(id, until("2030-01-01")), 409, unreasoned);
    const made = expectStatus(await amend(id, until("2030-01-01", "Depreciation")), 200).json;
    assert.deepEqual([made.endsOn, made.termReason], ["2030-01-01", "Depreciation"]);
  });

  test("counts the options that are still open", async () => {
    const options = [{ months: 12, noticeDays: 90 }];
    const { id } = await active(manager, { ...terms, options });
    expectProblem(await amend(id, until("2029-01-01")), 409, "amendment_term_unreasoned");
    expectStatus(await amend(id, { kind: "use_option", ground: null, reason }), 200);
    expectProblem(await amend(id, until("2029-01-01")), 409, "amendment_term_unreasoned");
    expectStatus(await amend(id, until("2028-11-30")), 200);
  });

  test("stays within the calendar", async () => {
    const options = [{ months: 120, noticeDays: 90 }];
    const { id } = await active(manager, { ...terms, options, termReason: "Depreciation" });
    const answer = await amend(id, until("2199-12-31", "For ever"));
    assert.ok([400, 409].includes(answer.status), answer.text.slice(0, 300));
    expectStatus(await manager.get(`/frameworks/${id}`), 200);
  });
});

describe("another authority than the State", () => {
  const path = "/authorities/current";
  test("has a higher threshold from the day on which that is set", async () => {
    const lawyer = await client("legal_adviser");
    const { level, version } = expectStatus(await lawyer.get(path), 200).json;
    assert.equal(level, "central");
    const other = { level: "sub_central" };
    expectProblem(await (await client("buyer")).put(path, other, { version }), 403);
    expectProblem(await lawyer.put(path, { level: "municipal" }, { version }), 400);
    const { id } = await active(manager, worth(5_000_000));
    const grow = to(5_200_000, "de_minimis");
    assert.equal((await testOf(id, grow)).within, false);
    const set = expectStatus(await lawyer.put(path, other, { version }), 200).json;
    try {
      assert.equal(set.level, "sub_central");
      assert.ok(set.version > version);
      const found = await testOf(id, grow);
      assert.deepEqual([found.within, found.limit], [true, euro(216_000)]);
      expectProblem(await lawyer.put(path, { level }, { version }), 412);
    } finally {
      expectStatus(await lawyer.put(path, { level }, { version: set.version }), 200);
    }
    assert.equal((await testOf(id, grow)).within, false);
    const trail = (await lawyer.get("/audit-records?subjectKind=authority")).json.items;
    assert.equal(trail[0].action, "authority_replace");
  });

  test("says what may be unlawful a year, and as much uncertain; without VAT", async () => {
    const lawyer = await client("legal_adviser");
    const before = expectStatus(await lawyer.get(path), 200).json;
    const { level, version } = before;
    const included = { level, tolerance: { ...euro(1), vat: "included" } };
    expectFields(await lawyer.put(path, included, { version }), { "tolerance.vat": "vat_must_be_excluded" });
    const below = { level, tolerance: { ...euro(0), amountMinor: -1 } };
    assert.equal((await lawyer.put(path, below, { version })).status, 400);
    const set = expectStatus(await lawyer.put(path, { level, tolerance: euro(2_500_000) }, { version }), 200).json;
    try {
      assert.deepEqual(set.tolerance, euro(2_500_000));
      const view = expectStatus(await lawyer.get("/lawfulness-dashboards/current"), 200).json;
      assert.deepEqual(view.tolerance, euro(2_500_000));
    } finally {
      const body = { level, tolerance: before.tolerance };
      expectStatus(await lawyer.put(path, body, { version: set.version }), 200);
    }
  });
});
