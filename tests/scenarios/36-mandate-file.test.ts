// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The register of mandates as a file: out, in again, and a new table of mandates at once.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { day, person, unique } from "./lib/make.ts";
import { budgetLine, fun, mandate, unit } from "./lib/people.ts";
import { application } from "./lib/portfolio.ts";
import { bring, check, csvs, told, unzip } from "./lib/workbook.ts";

let admin: Client;
let manager: Client;
let register: Client;
before(async () => {
  admin = await client("administrator");
  manager = await client("contract_manager");
  register = await client("legal_adviser");
});

const columns = [
  "number", "kind", "function", "person", "acts", "applications", "ceiling", "vat",
  "budgetLine", "startsOn", "endsOn", "source", "mayPassOn", "parent",
];
type Row = Record<string, string | number>;

/** Two functions, with the name by which a sheet knows them. */
async function functions() {
  const { id, name } = await unit(admin);
  const [head, buyer] = [await fun(admin, id), await fun(admin, id)];
  return { head, buyer, nameOf: (one: any) => `${one.title}, ${name}` };
}

const row = (number: string, more: Row): Row => ({
  number,
  kind: "mandate",
  acts: "contract_sign",
  startsOn: day(-1),
  source: unique("Decision"),
  mayPassOn: "ja",
  ...more,
});
const file = (...rows: Row[]) =>
  csvs({ mandates: [columns, ...rows.map((one) => columns.map((key) => one[key] ?? ""))] });

describe("the register", () => {
  test("goes out as XLSX and CSV, and comes in again without a change", async () => {
    await mandate(register, (await functions()).head.id);
    const xlsx = expectStatus(await manager.get("/exports/workbook?sheet=mandates"), 200);
    assert.match(xlsx.headers["content-type"] ?? "", /spreadsheetml/);
    const zip = expectStatus(await manager.get("/exports/workbook?sheet=mandates&format=csv"), 200);
    const sheets = unzip(zip.bytes);
    assert.deepEqual(Object.keys(sheets).sort(), ["mandates.csv", "readme.csv"]);
    assert.match(sheets["mandates.csv"] ?? "", /^\uFEFF?number;kind;function;person;acts/);
    for (const bytes of [xlsx.bytes, zip.bytes]) {
      const seen = await check(manager, bytes, "mandates");
      assert.deepEqual(told(seen), []);
      const [counts] = seen.counts.filter((one: any) => one.sheet === "mandates");
      assert.deepEqual([counts.added, counts.changed, counts.errors], [0, 0, 0]);
      assert.ok(counts.unchanged > 5);
    }
    const all = unzip(expectStatus(await manager.get("/exports/workbook?format=csv"), 200).bytes);
    assert.ok(!("mandates.csv" in all), "stands apart: it names people, who are in no file");
    expectFields(await manager.get("/exports/workbook?sheet=nothing"), { sheet: "unknown_value" });
  });

  test("takes in a new table, each below what it is granted from", async () => {
    const { head, buyer, nameOf } = await functions();
    const line = await budgetLine(await client("controller"), 1_000);
    const { number } = await application(manager);
    const someone = await person(admin);
    const sub = row("new-2", {
      function: nameOf(buyer),
      parent: "new-1",
      ceiling: "500,00",
      vat: "excluded",
      applications: number,
      budgetLine: line.label,
      mayPassOn: "nee",
    });
    const top = row("new-1", {
      function: nameOf(head),
      acts: '"contract_change; contract_sign"',
      ceiling: 1000,
      vat: "excluded",
    });
    const own = row("new-3", { person: someone.email, kind: "authorisation" });
    await bring(manager, file(top, sub, own));
    const of = async (functionId: string) =>
      expectStatus(await manager.get(`/mandates?functionId=${functionId}`), 200).json.items[0];
    const made = await of(buyer.id);
    assert.match(made.label, /^M-\d+$/);
    assert.deepEqual([made.ceiling.amountMinor, made.budget.id], [50_000, line.id]);
    assert.equal(made.parent.id, (await of(head.id)).id);
    assert.deepEqual((await of(head.id)).acts, ["contract_sign", "contract_change"]);
    const theirs = expectStatus(await manager.get(`/mandates?accountId=${someone.id}`), 200).json;
    assert.equal(theirs.items.length, 1);
    const trail = `/audit-records?subjectKind=mandate&subjectId=${made.id}`;
    const rows = expectStatus(await manager.get(trail), 200).json.items;
    assert.deepEqual(rows.map((one: any) => one.action), ["mandate_import"]);
    const again = await check(manager, file(top, sub, own), "again.zip");
    assert.ok(told(again).some((text: string) => text.includes("mandate_there_already")));
  });

  test("says what is wrong by row and column, and writes nothing", async () => {
    const { head, buyer, nameOf } = await functions();
    const good = row("a", { function: nameOf(head), ceiling: 100, vat: "excluded" });
    const wrong = file(
      good,
      row("b", { function: nameOf(buyer), parent: "a", ceiling: 200, vat: "excluded" }),
      row("c", { function: "Nobody, Nowhere" }),
      row("d", { function: nameOf(buyer), acts: "everything" }),
      row("e", { function: nameOf(buyer), person: "nobody@nowhere.example" }),
      row("f", { function: nameOf(buyer), ceiling: 5 }),
      row("g", { function: nameOf(buyer), parent: "h" }),
      row("h", { function: nameOf(head) }),
      row("i", { function: nameOf(head), parent: "a" }),
      row("j", { function: nameOf(buyer), endsOn: day(-9) }),
    );
    const seen = await check(manager, wrong, "wrong.zip");
    const lines = told(seen);
    for (const part of [
      "ceiling/beyond_source", "function/reference_unknown", "acts/unknown_value",
      "person/reference_unknown", "vat/required", "parent/reference_unknown", "parent/mandate_loop", "endsOn/before_start",
    ])
      assert.ok(lines.some((text: string) => text.includes(part)), `${part} in ${lines.join("; ")}`);
    const listed = await manager.get(`/mandates?functionId=${head.id}`);
    assert.deepEqual(expectStatus(listed, 200).json.items, []);
  });

  test("is not changed by a file, and not by who may not grant", async () => {
    const { head, nameOf } = await functions();
    const one = await mandate(register, head.id);
    const change = row(one.label, { function: nameOf(head), source: "Another source" });
    const seen = await check(manager, file(change), "change.zip");
    assert.ok(told(seen).some((text: string) => text.includes("fact_changed")));
    const buyer = await client("buyer");
    expectProblem(await buyer.post("/imports?fileName=a.zip", {}), 403);
    const me = manager.session.email;
    const own = await check(manager, file(row("mine", { person: me })), "own.zip");
    assert.ok(told(own).some((text: string) => text.includes("mandate_to_oneself")));
  });
});
