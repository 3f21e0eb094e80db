// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Registers come in by a file: every error by sheet, row and column, then all of it or nothing.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { active, book, ledger, person, supplier, unique, walk } from "./lib/make.ts";
import { bring, check, countsOf, csvs, offer, settled, told, unzip } from "./lib/workbook.ts";

let manager: Client;
let admin: Client;
before(async () => {
  manager = await client("contract_manager");
  admin = await client("administrator");
});

/** A domain, an application and a supplier of a story's own. */
async function ground() {
  const names = { d: unique("Domain"), a: unique("A"), s: unique("Supplier") };
  await bring(
    manager,
    csvs({
      organisations: [["name", "kind"], [names.s, "supplier"]],
      domains: [["name"], [names.d]],
      applications: [
        ["number", "name", "kind", "domain", "inScope", "phase"],
        [names.a, "Gate", "application", names.d, "ja", "in_use"],
      ],
    }),
  );
  return names;
}

const contractHead = ["number", "title", "supplier", "startsOn", "endsOn", "noticeDays"];
const contractsHead = [...contractHead, "yearlyAmount", "bridging"];
const one = (number: string, s: string, more: Record<string, string | number> = {}) => {
  const row: Record<string, string | number> = {
    number,
    title: "Contract",
    supplier: s,
    startsOn: "2026-01-01",
    endsOn: "31-12-2027",
    noticeDays: 90,
    yearlyAmount: "1250,50",
    bridging: "nee",
    ...more,
  };
  return contractsHead.map((key) => row[key] ?? "");
};

const find = async (path: string, q: string): Promise<any[]> =>
  expectStatus(await manager.get(`${path}?q=${encodeURIComponent(q)}`), 200).json.items;

describe("a right file", () => {
  test("brings contracts with all their parts, and again changes nothing", async () => {
    const { a, s } = await ground();
    const k = unique("K");
    const file = csvs({
      contracts: [contractsHead, one(k, s)],
      "contract-applications": [["contract", "application"], [k, a]],
      "contract-options": [
        ["contract", "position", "months", "noticeDays", "usedOn"],
        [k, 1, 12, 90, "2026-05-01"],
        [k, 2, 12, 90, ""],
      ],
      "contract-spend": [["contract", "month", "amount"], [k, "2026-01-01", "100,25"]],
      "contract-conclusions": [
        ["contract", "fromOn", "conclusion", "legalGround"],
        [k, "2026-01-01", "lawful", "As in the file"],
      ],
    });
    const checked = await check(manager, file);
    assert.deepEqual(told(checked), []);
    assert.deepEqual(await find("/contracts", k), [], "a dry run writes nothing");
    await bring(manager, file);
    const [row] = await find("/contracts", k);
    const { json } = expectStatus(await manager.get(`/contracts/${row.id}`), 200);
    assert.equal(json.yearlyAmount.amountMinor, 125_050);
    assert.equal(json.termEndsOn, "2028-12-31");
    assert.equal(json.months[0].amount.amountMinor, 10_025);
    assert.equal(json.conclusion, "lawful");
    const again = await bring(manager, file);
    for (const counts of again.counts)
      assert.equal(counts.added + counts.changed, 0, counts.sheet);
    const after = expectStatus(await manager.get(`/contracts/${row.id}`), 200).json;
    assert.equal(after.version, json.version);
    const trail = await walk(manager, `/audit-records?subjectKind=contract&subjectId=${row.id}`);
    assert.equal(trail.filter((r) => r.action === "contract_import").length, 1);
  });

  test("changes what it states and leaves the rest alone", async () => {
    const { a, d, s } = await ground();
    const k = unique("K");
    const covers = [["contract", "application"], [k, a]];
    await bring(
      manager,
      csvs({ contracts: [contractsHead, one(k, s)], "contract-applications": covers }),
    );
    const changed = await bring(
      manager,
      csvs({ contracts: [["number", "title"], [k.toLowerCase(), "Another title"]] }),
    );
    assert.equal(countsOf(changed, "contracts").changed, 1);
    const renamed = await bring(manager, csvs({ domains: [["name"], [d.toUpperCase()]] }));
    assert.equal(countsOf(renamed, "domains").changed, 1);
    const [row] = await find("/contracts", k);
    const { json } = await manager.get(`/contracts/${row.id}`);
    assert.equal(json.title, "Another title");
    assert.equal(json.endsOn, "2027-12-31");
    assert.equal(json.applications.length, 1);
  });
});

describe("a wrong file", () => {
  test("is told every error at once, and a bad last row leaves nothing", async () => {
    const { a, s } = await ground();
    const k = unique("K");
    const file = csvs({
      contracts: [
        [...contractsHead, "colour"],
        [...one(`${k}-1`, s), ""],
        one(`${k}-2`, "Nobody at all"),
        one(`${k}-3`, s, { endsOn: "2025-01-01" }),
        one(`${k}-4`, s, { startsOn: "32-01-2026", yearlyAmount: "1.250", noticeDays: "veel" }),
        one(`${k}-5`, s, { title: "" }),
        one(`${k}-1`, s, { title: "Twice" }),
        one(`${k}-7`, s, { bridging: "soms", yearlyAmount: "-1" }),
      ],
      "contract-applications": [
        ["contract", "application"],
        [`${k}-1`, a],
        [`${k}-3`, a],
        [`${k}-2`, "A-nowhere"],
      ],
      "contract-options": [
        ["contract", "position", "months", "noticeDays", "usedOn"],
        [`${k}-1`, 1, 12, 90, ""],
        [`${k}-1`, 2, 12, 90, "2026-01-01"],
        [`${k}-1`, 4, 12, 90, ""],
      ],
      "contract-spend": [["contract", "month", "amount"], [`${k}-1`, "2026-01-02", 5]],
      colours: [["name"], ["red"]],
    });
    const checked = await check(manager, file);
    const errors = told(checked);
    for (const wanted of [
      "colours/0//sheet_unknown",
      "contracts/1/colour/column_unknown",
      "contracts/3/supplier/reference_unknown",
      "contracts/4/endsOn/before_start",
      "contracts/5/startsOn/not_a_date",
      "contracts/5/yearlyAmount/not_euro",
      "contracts/5/noticeDays/not_a_whole_number",
      "contracts/6/title/required",
      "contracts/7/number/double",
      "contracts/8/bridging/not_yes_or_no",
      "contracts/8/yearlyAmount/too_small",
      "contract-applications/4/application/reference_unknown",
      "contract-options/3/usedOn/option_order",
      "contract-options/4/position/option_position",
      "contract-spend/2/month/first_of_month",
    ])
      assert.ok(errors.includes(wanted), `${wanted} in ${errors.join(" ")}`);
    assert.equal(checked.errorCount, errors.length);
    for (const error of checked.errors) assert.ok(error.text.length > 5, error.code);
    assert.equal(checked.errors.find((e: any) => e.code === "not_euro").cell, "G5");
    assert.equal(checked.errors.find((e: any) => e.code === "not_euro").value, "1.250");
    expectProblem(await manager.post(`/imports/${checked.id}/apply`), 409, "import_has_errors");
    assert.deepEqual(await find("/contracts", k), []);
    const pages = await walk(manager, `/imports/${checked.id}/errors?pageSize=4`);
    assert.deepEqual(
      pages.map((e) => e.seq),
      errors.map((_, i) => i + 1),
    );
  });

  test("is told which sheets there are when it brings another", async () => {
    const checked = await check(
      manager,
      csvs({ colours: [["name"], ["red"]], domains: [["name"]] }),
    );
    const [{ text }] = (await manager.get(`/imports/${checked.id}`)).json.errors;
    assert.match(text, /organisations, .*contracts, .*frameworks, /);
  });

  test("is told in the language of the reader", async () => {
    const file = csvs({ domains: [["nam"], ["x"]] });
    const { id } = await check(manager, file);
    const how = { headers: { "accept-language": "nl" } };
    const dutch = (await manager.get(`/imports/${id}`, how)).json.errors[0].text;
    assert.notEqual(dutch, (await manager.get(`/imports/${id}`)).json.errors[0].text);
  });

  test("may not change what is in force, nor a conclusion, nor an entry", async () => {
    const framework = await active(manager, { maximum: null });
    const partyId = framework.parties[0].id;
    expectStatus(await book(manager, framework.id, "committed", 5, { partyId }), 201);
    const checked = await check(
      manager,
      csvs({
        frameworks: [["number", "title"], [framework.number, "Another"]],
        "framework-lots": [["framework", "number", "title"], [framework.number, "1", "New"]],
        "ledger-entries": [
          ["framework", "entry", "amount"],
          [framework.number, 1, 6],
        ],
      }),
    );
    assert.deepEqual(told(checked).sort(), [
      "framework-lots/2//framework_not_draft",
      "frameworks/2/title/framework_not_draft",
      "ledger-entries/2/amount/fact_changed",
    ]);
  });
});

const frameworkHead = [
  "number",
  "title",
  "state",
  "startsOn",
  "endsOn",
  "vat",
  "estimated",
  "maximum",
  "routeMiniCompetition",
  "standstillPolicy",
  "standstillDays",
];
const framework = (number: string, state: string, maximum: string) => [
  number,
  "Imported",
  state,
  "2025-01-01",
  "2027-12-31",
  "excluded",
  1_000,
  maximum,
  "yes",
  "never",
  0,
];

describe("frameworks", () => {
  test("without a maximum and with a maximum of 0 stay two things", async () => {
    const n = unique("R");
    await bring(
      manager,
      csvs({
        frameworks: [frameworkHead, framework(`${n}-e`, "draft", ""), framework(`${n}-0`, "draft", "0")],
      }),
    );
    const [none] = await find("/frameworks", `${n}-e`);
    const [zero] = await find("/frameworks", `${n}-0`);
    assert.equal(none.maximum, null);
    assert.equal(zero.maximum.amountMinor, 0);
    assert.equal(none.state, "draft");
  });

  test("come in as they are in force, with a ledger that adds up", async () => {
    const n = unique("R");
    const s = unique("Supplier");
    const sheets = {
      organisations: [["name", "kind"], [s, "supplier"]],
      frameworks: [frameworkHead, framework(n, "active", "1000")],
      "framework-criteria": [
        ["framework", "position", "kind", "title", "weightMinPercent", "weightMaxPercent"],
        [n, 1, "quality", "Plan", 0, 100],
      ],
      "framework-parties": [["framework", "supplier", "since"], [n, s, "2025-01-01"]],
      "ledger-entries": [
        ["framework", "entry", "kind", "releases", "callOff", "supplier", "amount", "bookedOn", "description", "corrects", "reason"],
        [n, 1, "reserved", "", "C-1", "", "500,10", "2025-02-01", "Opening", "", ""],
        [n, 2, "released", "reservation", "C-1", "", "500,10", "2025-03-01", "Used", "", ""],
        [n, 3, "committed", "", "C-1", s, "400", "2025-03-01", "Awarded", "", ""],
        [n, 4, "invoiced", "", "C-1", s, "1100", "2025-04-01", "Invoice", "", ""],
        [n, 5, "invoiced", "", "C-1", s, "-1100", "2025-04-02", "Invoice", 4, "Typing error"],
        [n, 6, "invoiced", "", "C-1", s, "100,01", "2025-04-02", "Invoice", "", ""],
      ],
    };
    await bring(manager, csvs(sheets));
    const [row] = await find("/frameworks", n);
    assert.equal(row.state, "active");
    const sums = await ledger(manager, row.id);
    assert.equal(row.occupied.amountMinor, 40_000);
    assert.ok(JSON.stringify(sums).includes("10001"), JSON.stringify(sums));
    const entries = await walk(manager, `/frameworks/${row.id}/ledger-entries?pageSize=50`);
    assert.deepEqual(
      entries.filter((e) => e.overCeiling).map((e) => e.seq),
      [4],
    );
    const again = await bring(manager, csvs(sheets));
    assert.equal(countsOf(again, "ledger-entries").unchanged, 6);
    expectStatus(
      await book(manager, row.id, "reserved", 1, { callOff: "C-2" }),
      201,
    );
  });

  test("that are closed left nothing reserved, and those that ran here ended first", async () => {
    const n = unique("R");
    const s = unique("Supplier");
    const sheets = (state: string, end: string, entries: (string | number)[][]) => ({
      organisations: [["name", "kind"], [s, "supplier"]],
      frameworks: [frameworkHead, framework(n, state, "1000").with(4, end)],
      "framework-criteria": [
        ["framework", "position", "kind", "title", "weightMinPercent", "weightMaxPercent"],
        [n, 1, "quality", "Plan", 0, 100],
      ],
      "framework-parties": [["framework", "supplier", "since"], [n, s, "2025-01-01"]],
      "ledger-entries": [
        ["framework", "entry", "kind", "releases", "callOff", "amount", "bookedOn", "description"],
        ...entries,
      ],
    });
    const reserved = [n, 1, "reserved", "", "C", 500, "2025-02-01", "Opening"];
    const released = [n, 2, "released", "reservation", "C", 500, "2025-02-01", "Gone"];
    const bad = async (file: Buffer) => told(await check(manager, file));
    const left = csvs(sheets("closed", "2025-12-31", [reserved]));
    assert.deepEqual(await bad(left), ["frameworks/2/state/framework_open_reservations"]);
    // Elsewhere it may have been terminated before its term was over; a draft of ours was not.
    const elsewhere = csvs(sheets("closed", "2027-12-31", [reserved, released]));
    assert.deepEqual(await bad(elsewhere), []);
    await bring(manager, csvs(sheets("draft", "2027-12-31", [reserved, released])));
    const ours = csvs(sheets("closed", "2027-12-31", []));
    assert.deepEqual(await bad(ours), ["frameworks/2/state/framework_term_not_over"]);
  });

  test("that could not have gone into force are refused, and so are broken books", async () => {
    const n = unique("R");
    const checked = await check(
      manager,
      csvs({
        frameworks: [frameworkHead, framework(`${n}-1`, "active", ""), framework(`${n}-2`, "draft", "5")],
        "framework-lots": [["framework", "number", "title", "maximum"], [`${n}-2`, "1", "Lot", 6]],
        "ledger-entries": [
          ["framework", "entry", "kind", "callOff", "lot", "amount", "bookedOn", "description"],
          [`${n}-2`, 1, "committed", "C", 1, 5, "2025-02-01", "No party"],
          [`${n}-2`, 3, "reserved", "C", 1, 5, "2025-02-01", "A hole"],
        ],
      }),
    );
    assert.deepEqual(told(checked).sort(), [
      "framework-lots/2/maximum/above_framework_maximum",
      "frameworks/2/state/framework_no_party",
      "ledger-entries/2/supplier/ledger_party_missing",
      "ledger-entries/3/entry/entry_number",
    ]);
  });
});

describe("applying", () => {
  test("happens once", async () => {
    const file = csvs({ domains: [["name"], [unique("Once")]] });
    const done = await bring(manager, file);
    expectProblem(await manager.post(`/imports/${done.id}/apply`), 409, "import_applied");
    const stale = await manager.post(`/imports/${done.id}/apply`, {}, { version: 1 });
    expectProblem(stale, 412, "stale_version");
    const bare = await manager.post(`/imports/${done.id}/apply`, {}, { version: null });
    expectProblem(bare, 428, "version_missing");
  });

  test("by two people at once writes once, and tells the other", async () => {
    const other = (await person(admin, ["contract_manager"])).client;
    const kvk = String(Math.floor(10_000_000 + Math.random() * 89_999_999));
    const name = unique("Race");
    const file = (n: string) => csvs({ organisations: [["name", "kind", "kvkNumber"], [n, "supplier", kvk]] });
    const mine = await check(manager, file(name));
    const theirs = await check(other, file(name));
    await Promise.all([
      manager.post(`/imports/${mine.id}/apply`),
      other.post(`/imports/${theirs.id}/apply`),
    ]);
    const ends = [await settled(manager, mine.id), await settled(other, theirs.id)];
    // Who came second approved a new row that is not new any more, and looks again.
    assert.deepEqual(ends.map((e) => e.state).sort(), ["applied", "checked"]);
    const added = ends.map((e) => countsOf(e, "organisations").added);
    assert.deepEqual(added.sort(), [0, 1]);
    const [who, { id }] = ends[0].state === "checked" ? [manager, mine] : [other, theirs];
    await who.get(`/imports/${id}`);
    expectStatus(await who.post(`/imports/${id}/apply`), 200);
    assert.equal((await settled(who, id)).state, "applied");
    assert.equal((await find("/organisations", kvk)).length, 1);
  });

  test("is refused when the data changed so that errors arise", async () => {
    const name = unique("Domain");
    const k = unique("K");
    const { a, s } = await ground();
    const checked = await check(
      manager,
      csvs({
        contracts: [contractsHead, one(k, s)],
        "contract-applications": [["contract", "application"], [k, a]],
        domains: [["name"], [name]],
      }),
    );
    assert.equal(checked.errorCount, 0);
    expectStatus(await manager.post("/organisations", { name: s, kind: "supplier", kvkNumber: null }), 201);
    expectStatus(await manager.post(`/imports/${checked.id}/apply`), 200);
    const after = await settled(manager, checked.id);
    assert.equal(after.state, "checked");
    assert.deepEqual(told(after), ["contracts/2/supplier/reference_ambiguous", ...told(after).slice(1)]);
    const job = expectStatus(await manager.get(`/jobs/${after.jobId}`), 200).json;
    assert.equal(job.error.code, "import_data_changed");
    assert.deepEqual(await find("/contracts", k), []);
    const { json } = await manager.get("/domains");
    assert.ok(!json.items.some((d: any) => d.name === name), "nothing of it was written");
  });
});

describe("who may", () => {
  test("a supplier, a reader and a stranger may not", async () => {
    const file = csvs({ domains: [["name"], ["x"]] });
    const owner = await supplier(manager);
    for (const [role, organisationId] of [["supplier", owner.id], ["controller"], ["assessor"]] as [string, string?][]) {
      const who = (await person(admin, [role], organisationId)).client;
      expectProblem(await offer(who, file), 403, "not_permitted");
      const status = role === "controller" ? 200 : 403;
      expectStatus(await who.get("/exports/workbook"), status);
      expectStatus(await who.get("/exports/template"), 403);
    }
    const filled = expectStatus(await admin.get("/exports/template"), 200);
    assert.ok(filled, "who may import needs the template, also without the right to export");
  });

  test("what somebody else offered stays theirs", async () => {
    const { id, jobId } = await check(manager, csvs({ domains: [["name"], [unique("Mine")]] }));
    const other = (await person(admin, ["contract_manager"])).client;
    for (const path of [`/imports/${id}`, `/imports/${id}/errors`, `/jobs/${jobId}`, `/jobs/${jobId}/events`])
      expectProblem(await other.get(path), 404, "not_found");
    expectProblem(await other.post(`/imports/${id}/apply`), 404, "not_found");
    expectProblem(await other.post(`/jobs/${jobId}/cancel`), 404, "not_found");
    assert.ok(!(await walk(other, "/imports?pageSize=50")).some((i) => i.id === id));
    assert.ok((await walk(manager, "/imports?pageSize=50")).some((i) => i.id === id));
  });

  test("a sheet asks the right to manage what is in it", async () => {
    const checked = await check(
      admin,
      csvs({ organisations: [["name", "kind"], [unique("O"), "customer"]], domains: [["name"], ["x"]] }),
    );
    assert.deepEqual(told(checked), ["domains/2//sheet_not_permitted"]);
  });

  test("a reader takes out what the reader may see, and that is noted", async () => {
    const auditor = (await person(admin, ["auditor"])).client;
    const answer = expectStatus(await auditor.get("/exports/workbook?format=csv&decimal=point"), 200);
    assert.equal(answer.headers["content-type"], "application/zip");
    assert.match(String(answer.headers["content-disposition"]), /attachment; filename="nokkenas-/);
    const files = unzip(answer.bytes);
    assert.ok(files["contracts.csv"]!.startsWith("\ufeffnumber,title,supplier"));
    assert.ok(files["readme.csv"]);
    const reader = (await person(admin, ["administrator"])).client;
    expectProblem(await reader.get("/exports/workbook"), 403, "not_permitted");
  });
});

/** An export and what the server says of it as a file to import, with nothing changed in between. */
async function backAgain(query: string) {
  const take = async () => expectStatus(await manager.get(`/exports/workbook?${query}`), 200).bytes;
  let bytes = await take();
  // Other stories go on meanwhile: what they write after the export is a change, and rightly so.
  for (let tries = 0; ; ++tries) {
    const checked = await check(manager, bytes, "all");
    const again = await take();
    if (tries === 20 || isDeepStrictEqual(unzip(again), unzip(bytes))) return { bytes, checked };
    bytes = again;
  }
}

test("what is exported comes in again and changes nothing", async () => {
  // Names like formulas and with odd signs, beside everything that the other stories made.
  const name = `=1+1;"${unique("x")}",\n@home`;
  expectStatus(await manager.post("/organisations", { name, kind: "customer", kvkNumber: null }), 201);
  expectStatus(await manager.post("/domains", { name: `-${unique("'minus")}` }), 201);
  for (const query of ["format=xlsx", "format=csv", "format=csv&decimal=point"]) {
    const { bytes, checked } = await backAgain(query);
    assert.deepEqual(told(checked), [], query);
    for (const counts of checked.counts)
      assert.equal(counts.added + counts.changed + counts.errors, 0, `${query} ${counts.sheet}`);
    if (!query.includes("csv")) continue;
    const files = unzip(bytes);
    assert.ok(!/(^|;)[=@]/m.test(files["organisations.csv"]!.replaceAll(/"[^"]*"/g, "")));
  }
});
