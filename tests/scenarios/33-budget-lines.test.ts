// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Budget lines: granted, spoken for, left; shifting by mandate; and mandates bound to a line.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, person } from "./lib/make.ts";
import { appoint, budgetLine, fun, mandate, mandateBody, unit } from "./lib/people.ts";

let admin: Client;
let register: Client;
let controller: Client;
before(async () => {
  admin = await client("administrator");
  register = await client("legal_adviser");
  controller = await client("controller");
});

const euro = (amount: number, vat = "excluded") => ({
  amountMinor: Math.round(amount * 100),
  currency: "EUR",
  vat,
});
const thisYear = Number(day(0).slice(0, 4));

const book = (id: string, kind: string, amount: unknown) =>
  controller.post(`/budget-lines/${id}/book`, { kind, amount, reason: "A scenario" });
const read = async (id: string) =>
  expectStatus(await controller.get(`/budget-lines/${id}`), 200).json;
const cents = (line: any) => [line.amount, line.booked, line.left].map((one) => one.amountMinor);

async function entries(id: string): Promise<any[]> {
  const answer = await controller.get(`/budget-lines/${id}/entries?sort=seq`);
  return expectStatus(answer, 200).json.items;
}

/** A function that only this person has. */
async function post(accountId: string): Promise<any> {
  const made = await fun(admin, (await unit(admin)).id);
  expectStatus(await appoint(admin, made.id, accountId), 200);
  return made;
}

const idOf = async (who: Client) =>
  expectStatus(await who.get("/sessions/current"), 200).json.accountId;

describe("a budget line", () => {
  test("adds up: granted, spoken for, left, with every entry kept", async () => {
    const line = await budgetLine(controller, 1000);
    assert.deepEqual(cents(line), [100_000, 0, 100_000]);
    expectStatus(await book(line.id, "booked", euro(400)), 200);
    expectStatus(await book(line.id, "released", euro(100)), 200);
    expectStatus(await book(line.id, "granted", euro(50.5)), 200);
    const now = expectStatus(await book(line.id, "cut", euro(0.5)), 200).json;
    assert.deepEqual(cents(now), [105_000, 30_000, 75_000]);
    assert.deepEqual(
      (await entries(line.id)).map((one) => [one.seq, one.kind, one.amount.amountMinor]),
      [
        [1, "granted", 100_000],
        [2, "booked", 40_000],
        [3, "released", 10_000],
        [4, "granted", 5_050],
        [5, "cut", 50],
      ],
    );
  });

  test("is never below zero, and says both numbers", async () => {
    const line = await budgetLine(controller, 60_000);
    const short = await book(line.id, "booked", euro(80_000));
    expectProblem(short, 409, "budget_short");
    assert.match(short.json.detail, /80[.,]000/);
    assert.match(short.json.detail, /60[.,]000/);
    expectProblem(await book(line.id, "cut", euro(60_000.01)), 409, "budget_short");
    expectProblem(await book(line.id, "released", euro(0.01)), 409, "budget_not_booked");
    expectFields(await book(line.id, "booked", euro(1, "included")), { "amount.vat": "vat_of_budget" });
    expectFields(await book(line.id, "booked", euro(0)), { "amount.amountMinor": "too_small" });
    assert.deepEqual(cents(await read(line.id)), [6_000_000, 0, 6_000_000]);
  });

  test("takes one of two bookings that do not fit together", async () => {
    const line = await budgetLine(controller, 100);
    const answers = await Promise.all([1, 2].map(() => book(line.id, "booked", euro(60))));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
    assert.deepEqual(cents(await read(line.id)), [10_000, 6_000, 4_000]);
  });

  test("has a code of its own in its year, and is changed by who manages budgets", async () => {
    const line = await budgetLine(controller, 1);
    const twin = { year: thisYear, code: line.code.toLowerCase(), title: "Twin", amount: euro(1) };
    expectProblem(await controller.post("/budget-lines", twin), 409, "budget_code_taken");
    expectStatus(await controller.post("/budget-lines", { ...twin, year: thisYear + 1 }), 201);
    await controller.get(`/budget-lines/${line.id}`);
    const renamed = await controller.put(`/budget-lines/${line.id}`, { code: line.code, title: "Other" });
    assert.equal(expectStatus(renamed, 200).json.title, "Other");
    const buyer = await client("buyer");
    expectStatus(await buyer.get(`/budget-lines/${line.id}`), 200);
    const body = { kind: "granted", amount: euro(1), reason: "Mine" };
    expectProblem(await buyer.post(`/budget-lines/${line.id}/book`, body), 403, "not_permitted");
    const shift = { toId: line.id, amount: euro(1), reason: "Mine" };
    expectProblem(await buyer.post(`/budget-lines/${line.id}/shift`, shift), 403, "not_permitted");
  });
});

describe("shifting budget", () => {
  test("needs a mandate that covers the amount, at the act itself", async () => {
    const someone = await person(admin, ["controller"]);
    const from = await budgetLine(controller, 1000);
    const to = await budgetLine(controller, 10);
    const shift = async (amount: unknown, toId = to.id) => {
      await someone.client.get(`/budget-lines/${from.id}`);
      return someone.client.post(`/budget-lines/${from.id}/shift`, { toId, amount, reason: "Needed" });
    };
    expectProblem(await shift(euro(100)), 409, "mandate_lacking");
    const held = await post(someone.id);
    const given = await mandate(register, held.id, { acts: ["budget_shift"], ceiling: euro(100) });
    expectProblem(await shift(euro(100.01)), 409, "mandate_lacking");
    const done = expectStatus(await shift(euro(100)), 200).json;
    assert.deepEqual(cents(done), [90_000, 0, 90_000]);
    assert.deepEqual(cents(await read(to.id)), [11_000, 0, 11_000]);
    const [, out] = await entries(from.id);
    assert.deepEqual([out.kind, out.otherLine.id, out.mandate.id], ["shifted_out", to.id, given.id]);
    expectProblem(await shift(euro(900.01)), 409, "budget_short");
    expectFields(await shift(euro(1), from.id), { toId: "other_line" });
    expectFields(await shift(euro(1), "none"), { toId: "unknown_value" });
    const later = await budgetLine(controller, 1, { year: thisYear + 1 });
    expectFields(await shift(euro(1), later.id), { toId: "same_year" });
    const included = await budgetLine(controller, 1, { amount: euro(1, "included") });
    expectFields(await shift(euro(1), included.id), { toId: "same_vat" });
    await register.get(`/mandates/${given.id}`);
    expectStatus(await register.post(`/mandates/${given.id}/revoke`, { reason: "Decision" }), 200);
    expectProblem(await shift(euro(1)), 409, "mandate_lacking");
  });
});

describe("a mandate within a budget line", () => {
  test("covers what is left and no more, with both numbers and who may shift", async () => {
    const line = await budgetLine(controller, 60_000);
    const head = await post((await person(admin)).id);
    const bound = await mandate(register, head.id, {
      acts: ["invoice_approve"],
      budgetLineId: line.id,
    });
    assert.deepEqual([bound.budget.id, bound.budget.left.amountMinor], [line.id, 6_000_000]);
    const check = async (query: string) => {
      const path = `/mandate-checks/current?act=invoice_approve&vat=excluded${query}`;
      const answer = expectStatus(await register.get(path), 200).json;
      const row = answer.items.find((one: any) => one.mandate.id === bound.id);
      return [row.gap, answer.shortage];
    };
    assert.deepEqual((await check("&amountMinor=6000000"))[0], null);
    const shifter = await post((await person(admin)).id);
    await mandate(register, shifter.id, { acts: ["budget_shift"], ceiling: null });
    const [gap, shortage] = await check("&amountMinor=8000000");
    assert.equal(gap, "budget_short");
    assert.ok(shortage.shiftBy.people.length > 0);
    assert.equal(shortage.asked.amountMinor, 8_000_000);
    assert.equal(shortage.missing.amountMinor, 8_000_000 - shortage.left.amountMinor);
    assert.equal((await check(`&amountMinor=1&on=${thisYear + 1}-01-01`))[0], "other_year");
    assert.equal((await check("&amountMinor=10000001"))[0], "too_low");
    expectStatus(await book(line.id, "booked", euro(59_999)), 200);
    assert.equal((await check("&amountMinor=6000000"))[0], "budget_short");
  });

  test("is passed on within the same line, in the VAT basis of the line", async () => {
    const line = await budgetLine(controller, 10);
    const other = await budgetLine(controller, 10);
    const me = await idOf(await client("director"));
    const head = await post(me);
    const below = await post((await person(admin)).id);
    const bound = await mandate(register, head.id, { budgetLineId: line.id });
    const pass = (budgetLineId: string | null) =>
      register.post("/mandates", mandateBody(below.id, { parentId: bound.id, budgetLineId }));
    expectFields(await pass(null), { budgetLineId: "as_source" });
    expectFields(await pass(other.id), { budgetLineId: "as_source" });
    expectFields(await pass("none"), { budgetLineId: "unknown_value" });
    expectStatus(await pass(line.id), 201);
    const vat = mandateBody(head.id, { budgetLineId: line.id, ceiling: euro(1, "included") });
    expectFields(await register.post("/mandates", vat), { "ceiling.vat": "vat_of_budget" });
  });
});
