// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// An organisation brings in the workbook that it has: its columns are named once, its suppliers
// found or decided by a person, and rows that cannot pass wait until somebody mends them.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { active, supplier, unique } from "./lib/make.ts";
import {
  again,
  contractMapping,
  map,
  mapped,
  mend,
  names,
  ownFile,
  ownRow,
  parked,
  placed,
  reasons,
} from "./lib/own-workbook.ts";
import type { OwnRow } from "./lib/own-workbook.ts";
import { facts } from "./lib/portfolio.ts";
import { backend } from "./lib/server.ts";
import { check, csvs, rows, settled, unzip, xlsx } from "./lib/workbook.ts";

let manager: Client;
let other: Client;
before(async () => {
  manager = await client("contract_manager");
  other = await client("administrator");
});

/** What is new, changed, unchanged and wrong, by sheet. */
const countsOf = ({ counts }: any): Record<string, number[]> =>
  Object.fromEntries(
    counts.map((one: any) => [one.sheet, [one.added, one.changed, one.unchanged, one.errors]]),
  );

let next = 10_000_000 + Math.floor(Math.random() * 80_000_000);
const kvk = (): string => String(next++);

const contracts = async (q: string): Promise<any[]> =>
  expectStatus(await manager.get(`/contracts?q=${encodeURIComponent(q)}`), 200).json.items;
const organisations = async (q: string): Promise<any[]> =>
  expectStatus(await manager.get(`/organisations?q=${encodeURIComponent(q)}`), 200).json.items;

describe("a workbook with headings that nobody here knows", () => {
  const names1 = { s: unique("Vervoort"), a: unique("Zaaksysteem"), d: unique("Domein"), k: unique("Z") };
  // Other stories leave what they said of these headings; of this one nobody has.
  const heading = `Zaaknummer ${names1.k}`;
  const mapping = contractMapping(names1.d, {}, heading);
  const own = (all: OwnRow[], name = "register.xlsx") => ownFile(manager, all, name, heading);
  const called = unique("Register");
  let first: any;

  test("is read, and asks what its columns are", async () => {
    const row = ownRow(`${names1.k}-1`, { Leverancier: names1.s, Systeem: names1.a });
    first = await own([row]);
    assert.equal(first.state, "unmapped");
    const { json } = expectStatus(await manager.get(`/imports/${first.id}/layout`), 200);
    const [sheet] = json.sheets;
    assert.deepEqual(
      [sheet.name, sheet.headingRow, sheet.rows, json.guessed, json.mapping.rows],
      ["Blad1", 2, 1, true, "contract"],
    );
    assert.deepEqual(
      sheet.columns.find((column: any) => column.heading === "Status").values,
      ["Lopend"],
    );
    const guess = Object.fromEntries(
      json.mapping.columns.map((column: any) => [column.field, column.heading]),
    );
    assert.deepEqual(guess, {
      number: heading,
      title: "Onderwerp",
      supplier: "Leverancier",
      startsOn: "Ingangsdatum",
      endsOn: "Einddatum",
      noticeDays: "Opzegtermijn",
      totalAmount: "Contractwaarde",
      application: "Systeem",
    });
    const kinds = json.registers.map((one: any) => one.rows);
    assert.deepEqual(kinds, ["contract", "application", "organisation", "call_off"]);
    const phase = json.registers[0].fields.find((field: any) => field.key === "newPhase");
    assert.ok(phase.choices.includes("in_use"));
  });

  test("shows its headings in another row when somebody says so", async () => {
    const path = `/imports/${first.id}/layout?sheet=Blad1&headingRow=1`;
    const { json } = expectStatus(await manager.get(path), 200);
    assert.equal(json.sheets[0].headingRow, 1);
    assert.equal(json.sheets[0].columns[0].heading, "Contractenregister");
    const none = await manager.get(`/imports/${first.id}/layout?sheet=Blad9`);
    expectFields(none, { sheet: "unknown_value" });
  });

  test("is refused with each field that has neither a column nor a value", async () => {
    const without = (...fields: string[]) => ({
      ...mapping,
      columns: mapping.columns.filter((one: any) => !fields.includes(one.field)),
    });
    const refused = async (wrong: object) =>
      expectProblem(await map(manager, first, called, wrong), 400, "invalid").json.errors.map(
        ({ path, code, message }: any) =>
          `${path} ${code} ${/: (\w+)\.$/.exec(message)?.[1] ?? ""}`.trim(),
      );
    assert.deepEqual(await refused(without("endsOn", "totalAmount", "newPhase")), [
      "mapping.columns field_missing endsOn",
      "mapping.columns field_missing yearlyAmount",
      "mapping.columns field_missing newPhase",
    ]);
    const odd = structuredClone(mapping);
    odd.columns[0].heading = "Kleur";
    odd.columns[1].otherwise = "De titel";
    odd.columns[2].field = "colour";
    assert.deepEqual(await refused(odd), [
      "mapping.columns[1].otherwise not_for_all_rows",
      "mapping.columns[2].field unknown_value",
      "mapping.columns field_missing supplier",
      "mapping.columns[0].heading unknown_value",
    ]);
    assert.deepEqual(await refused({ ...mapping, sheet: "Blad2" }), ["mapping.sheet unknown_value"]);
  });

  test("comes in with its supplier and its application when they are said", async () => {
    first = await mapped(manager, first, called, mapping);
    assert.deepEqual(await reasons(await parked(manager, first)), []);
    assert.deepEqual(countsOf(first), {
      "contract-applications": [1, 0, 0, 0],
      applications: [1, 0, 0, 0],
      contracts: [1, 0, 0, 0],
      domains: [1, 0, 0, 0],
      organisations: [1, 0, 0, 0],
    });
    assert.deepEqual(await contracts(names1.k), [], "a check writes nothing");
    first = await again(manager, first, "apply");
    assert.equal(first.state, "applied");
    const [found] = await contracts(names1.k);
    const { json } = expectStatus(await manager.get(`/contracts/${found.id}`), 200);
    assert.deepEqual(
      [json.startsOn, json.endsOn, json.noticeDays, json.yearlyAmount.amountMinor],
      ["2026-01-01", "2029-12-31", 92, 10_000_000],
      "400.000 euro over 48 months",
    );
    assert.equal(json.supplier.name, names1.s);
  });

  test("of the same kind is known the next time", async () => {
    const row = ownRow(`${names1.k}-2`, { Leverancier: names1.s.toUpperCase(), Systeem: names1.a });
    const done = ownRow(`${names1.k}-3`, { Leverancier: names1.s, Status: "beëindigd" });
    const second = await own([row, done], "register 2.xlsx");
    assert.equal(second.state, "checked");
    assert.deepEqual([second.rows, second.skipped, second.parked], [2, 1, 0]);
    assert.equal(second.mappingId, first.mappingId);
    assert.equal((await names(manager, second))[0].foundBy, "before");
    assert.equal(countsOf(second).contracts[0], 1);
    const { json } = expectStatus(await manager.get(`/mappings/${first.mappingId}`), 200);
    assert.deepEqual([json.name, json.mapping], [called, mapping]);
  });

  test("sent again changes nothing, whatever was said here of what it does not hold", async () => {
    const row = ownRow(`${names1.k}-1`, { Leverancier: names1.s, Systeem: names1.a });
    const [found] = await contracts(names1.k);
    const one = expectStatus(await manager.get(`/contracts/${found.id}`), 200).json;
    assert.equal(one.number, `${names1.k}-1`);
    const [app] = expectStatus(await manager.get(`/applications?q=${names1.a}`), 200).json.items;
    const path = `/applications/${app.id}`;
    const { version, ...before } = expectStatus(await manager.get(path), 200).json;
    const { number, name, inScope, outVia, phase } = before;
    const stays = { number, name, inScope, outVia, phase };
    const body = facts(before.domainId, { ...stays, description: "Written here", complexity: 3 });
    expectStatus(await manager.put(path, body, { version }), 200);
    const again1 = await own([row], "register 3.xlsx");
    const counts = Object.values(countsOf(again1));
    assert.ok(counts.length > 0 && counts.every(([added, changed]) => added === 0 && changed === 0));
    const after = expectStatus(await manager.get(path), 200).json;
    assert.deepEqual([after.description, after.complexity], ["Written here", 3]);
  });

  test("is forgotten when somebody says so", async () => {
    const path = `/mappings/${first.mappingId}`;
    const { version } = expectStatus(await manager.get(path), 200).json;
    expectStatus(await manager.post(`${path}/remove`, undefined, { version }), 200);
    expectProblem(await manager.get(path), 404, "not_found");
    const { items } = expectStatus(await manager.get("/mappings?pageSize=100"), 200).json;
    assert.ok(items.every(({ id }: any) => id !== first.mappingId));
    const third = await own([ownRow("x", { Leverancier: names1.s })]);
    assert.equal(third.state, "unmapped");
  });
});

describe("a supplier", () => {
  const story = async (cells: Record<string, string>[]) => {
    const system = unique("S");
    const k = unique("L");
    const all = cells.map((more, n) => ownRow(`${k}-${n}`, { Systeem: system, ...more }));
    const one = await ownFile(manager, all);
    return mapped(manager, one, unique("Register"), contractMapping(unique("Domein")));
  };

  test("is found by its KvK number, whatever its name, also without its leading zero", async () => {
    const number = `01${kvk().slice(2)}`;
    const { id, name } = await supplier(manager, { kvkNumber: number });
    const one = await story([
      { Leverancier: "Heel anders B.V.", "KvK nr": `<c><v>${Number(number)}</v></c>` },
    ]);
    const [found] = await names(manager, one);
    assert.deepEqual([found.choice, found.foundBy, found.organisationId], ["existing", "number", id]);
    assert.equal(found.organisationName, name);
    assert.equal(one.parked, 0);
  });

  test("with the name of another waits for a person, who says that it is the same", async () => {
    const name = unique("Noordhoek");
    const { id } = await supplier(manager, { name: `${name} B.V.` });
    let one = await story([{ Leverancier: `${name} BV` }, { Leverancier: `${name}  b.v.` }]);
    const [found] = await names(manager, one);
    assert.deepEqual([found.choice, found.foundBy, found.rows], ["open", "name", 2]);
    assert.deepEqual([found.candidates[0].id, found.candidates[0].likeness], [id, 100]);
    assert.deepEqual([one.openNames, one.parked], [1, 2]);
    assert.deepEqual(reasons(await parked(manager, one)), [
      "3 Leverancier supplier_open",
      "4 Leverancier supplier_open",
    ]);
    one = await placed(manager, one, [{ seq: found.seq, choice: "existing", organisationId: id }]);
    assert.deepEqual([one.openNames, one.parked], [0, 0]);
    assert.ok(!("organisations" in countsOf(one)), "none is added");
    assert.equal((await names(manager, one))[0].foundBy, "person");
  });

  test("can be new, though its name is like another; and its rows can be left waiting", async () => {
    const name = unique("Oosterling");
    await supplier(manager, { name: `${name} Advies` });
    let one = await story([
      { Leverancier: `${name} Adviesgroep` },
      { Leverancier: `${name} Advies BV` },
    ]);
    const found = await names(manager, one);
    one = await placed(manager, one, [
      { seq: found[0].seq, choice: "new" },
      { seq: found[1].seq, choice: "park" },
    ]);
    assert.deepEqual([one.openNames, one.parked], [0, 1]);
    assert.deepEqual(reasons(await parked(manager, one)), ["4 Leverancier supplier_parked"]);
    assert.deepEqual(countsOf(one).organisations, [1, 0, 0, 0]);
    one = await again(manager, one, "apply");
    assert.equal((await organisations(`${name} Adviesgroep`)).length, 1);
  });

  test("that was new is the same one the next time, however it is spelt", async () => {
    const name = unique("Spelling");
    const system = unique("S");
    const mapping = contractMapping(unique("Domein"));
    const k = unique("L");
    const rowsOf = (...spelt: string[]) =>
      spelt.map((Leverancier, n) => ownRow(`${k}-${n}`, { Leverancier, Systeem: system }));
    let one = await ownFile(manager, [
      ownRow("", { Leverancier: `${name} bv`, Systeem: system }),
      ...rowsOf(`${name} B.V.`),
    ]);
    one = await mapped(manager, one, unique("Register"), mapping);
    one = await again(manager, one, "apply");
    let next = await ownFile(manager, rowsOf(`${name} bv`));
    const [found] = await names(manager, next);
    assert.deepEqual([found.choice, found.foundBy, next.openNames], ["existing", "before", 0]);
    next = await again(manager, next, "apply");
    assert.equal((await organisations(name)).length, 1);
  });

  test("that has a number in one row and none in another is one supplier", async () => {
    const name = unique("Zuiderman");
    const number = kvk();
    let one = await story([
      { Leverancier: `${name} BV`, "KvK nr": number },
      { Leverancier: `${name} B.V.` },
    ]);
    assert.equal((await names(manager, one)).length, 1);
    assert.deepEqual([one.parked, countsOf(one).organisations], [0, [1, 0, 0, 0]]);
    one = await again(manager, one, "apply");
    const found = await organisations(name);
    assert.deepEqual(found.map(({ kvkNumber }: any) => kvkNumber), [number]);
  });

  test("without a number in the register gets the one of the workbook", async () => {
    const name = unique("Westra");
    const { id } = await supplier(manager, { name, kvkNumber: null });
    const number = kvk();
    let one = await story([{ Leverancier: name, "KvK nr": number }]);
    const [found] = await names(manager, one);
    assert.equal(found.choice, "open");
    one = await placed(manager, one, [{ seq: found.seq, choice: "existing", organisationId: id }]);
    assert.deepEqual(countsOf(one).organisations, [0, 1, 0, 0]);
    await again(manager, one, "apply");
    const { json } = expectStatus(await manager.get(`/organisations/${id}`), 200);
    assert.equal(json.kvkNumber, number);
  });

  test("decision names a supplier that there is", async () => {
    const name = unique("Dorst");
    await supplier(manager, { name });
    const one = await story([{ Leverancier: name }]);
    const [{ seq }] = await names(manager, one);
    const refuse = (decided: object) =>
      manager.post(`/imports/${one.id}/names`, { names: [decided] }, { version: one.version });
    const path = "names[0].organisationId";
    expectFields(await refuse({ seq, choice: "existing" }), { [path]: "required" });
    const nobody = { seq, choice: "existing", organisationId: "none" };
    expectFields(await refuse(nobody), { [path]: "not_a_supplier" });
    const both = { seq, choice: "new", organisationId: "none" };
    expectFields(await refuse(both), { [path]: "only_of_existing" });
    expectFields(await refuse({ seq: 99, choice: "new" }), { "names[0].seq": "unknown_value" });
    assert.equal((await names(manager, one))[0].choice, "open", "a refusal decides nothing");
  });
});

describe("rows that cannot pass", () => {
  const k = unique("P");
  const system = unique("S");
  const name = unique("Parkeerder");
  let one: any;

  before(async () => {
    const right = { Leverancier: name, Systeem: system };
    const formula = "<c t=\"str\"><f>A1</f><v>€ 100,00</v></c>";
    one = await ownFile(manager, [
      ownRow(`${k}-1`, right),
      ownRow(`${k}-2`, { ...right, Einddatum: "volgend jaar", Contractwaarde: "veel" }),
      ownRow(`${k}-3`, { ...right, Contractwaarde: formula }),
      ownRow(`${k}-4`, { ...right, "KvK nr": "123" }),
      ownRow(`${k}-5`, { ...right, Einddatum: "31-12-2020" }),
      ownRow(`${k}-6`, { ...right, Systeem: "" }),
      ownRow(`${k}-1`, { ...right, Onderwerp: "Nog een keer" }),
      ownRow("", right),
      {},
    ]);
    one = await mapped(manager, one, unique("Register"), contractMapping(unique("Domein")));
  });

  test("wait, each with its reasons, and the others go on", async () => {
    assert.deepEqual(reasons(await parked(manager, one)), [
      "4 Einddatum own_not_a_date",
      "4 Contractwaarde own_not_euro",
      "5 Contractwaarde own_formula",
      "6 KvK nr kvk_number",
      "7 Einddatum before_start",
      "8 Systeem required",
      "9 Zaaknummer double",
      "10 Zaaknummer required",
    ]);
    assert.deepEqual([one.rows, one.parked, one.errorCount], [8, 7, 0]);
    assert.deepEqual(countsOf(one).contracts, [1, 0, 0, 0]);
    const [row] = await parked(manager, one);
    assert.equal(row.reasons[0].value, "volgend jaar");
    assert.match(row.reasons[0].text, /31-12-2027/);
  });

  test("are mended in place, or left out, and checked again", async () => {
    const cells = { Einddatum: "30-6-2028", Contractwaarde: "1.234,50" };
    const { json } = expectStatus(await mend(manager, one, 4, cells), 200);
    assert.deepEqual([json.changed, json.dropped], [true, false]);
    expectStatus(
      await manager.put(`/imports/${one.id}/parked-rows/10`, { dropped: true, cells: [] }),
      200,
    );
    expectProblem(await mend(manager, one, 3, {}), 404, "not_found");
    expectFields(await mend(manager, one, 4, { Kleur: "rood" }), {
      "cells[0].heading": "unknown_value",
    });
    const [waits] = await parked(manager, one);
    assert.equal(waits.changed, true);
    one = await again(manager, one, "recheck");
    assert.ok((await parked(manager, one)).every(({ changed }) => !changed), "a check saw it");
    assert.deepEqual([one.parked, one.skipped], [5, 1]);
    assert.deepEqual(countsOf(one).contracts, [2, 0, 0, 0]);
  });

  test("can be taken along as a file that says what is wrong, and that is known again", async () => {
    const answer = await manager.get(`/imports/${one.id}/parked-workbook`);
    expectStatus(answer, 200);
    const text = unzip(answer.bytes)["xl/sharedStrings.xml"] ?? "";
    assert.match(text, /This is a formula/);
    const dutch = await manager.get(`/imports/${one.id}/parked-workbook?language=nl`);
    const words = unzip(dutch.bytes)["xl/sharedStrings.xml"] ?? "";
    assert.match(words, /Wat er niet klopt[^]*Hier staat een formule/);
    const back = await check(manager, answer.bytes, "parked.xlsx");
    assert.equal(back.state, "checked");
    assert.deepEqual([back.mappingId, back.rows], [one.mappingId, 5]);
  });

  test("stay behind when the others are brought in, and go on later", async () => {
    one = await again(manager, one, "apply");
    assert.equal(one.state, "applied");
    assert.equal((await contracts(k)).length, 2);
    expectStatus(await mend(manager, one, 5, { Contractwaarde: "1200" }), 200);
    const how = { version: one.version };
    const { json } = expectStatus(await manager.post(`/imports/${one.id}/resume`, undefined, how), 200);
    let rest = await settled(manager, json.id);
    // The second row with a number of before is now a change of that contract, and counted so.
    assert.deepEqual([rest.state, rest.rows, rest.parked], ["checked", 5, 3]);
    assert.deepEqual(countsOf(rest).contracts, [1, 1, 0, 0]);
    rest = await again(manager, rest, "apply");
    assert.equal((await contracts(k)).length, 3);
    const { json: old } = expectStatus(await manager.get(`/imports/${one.id}`), 200);
    assert.equal(old.resumedAs, rest.id);
    const twice = await manager.post(`/imports/${one.id}/resume`, undefined, { version: old.version });
    expectProblem(twice, 409, "import_nothing_parked");
    expectProblem(await mend(manager, old, 5, {}), 409, "import_nothing_parked");
  });
});

describe("a register of call-offs in mid-course", () => {
  test("books what was committed and invoiced, and never twice", async () => {
    const framework = await active(manager);
    const party = framework.parties[0].organisation.name;
    const call = unique("NOK");
    const head = ["NOK-nummer", "Raamovereenkomst", "Leverancier", "Verplicht", "Gefactureerd", "Opdracht"];
    const file = xlsx(
      "NOKs",
      rows([
        head,
        [`${call}-1`, framework.number, party, "<c><v>1000.5</v></c>", "<c><v>250</v></c>", "Bouw"],
        [`${call}-2`, framework.number, party, "2.000,00", "", "Beheer"],
        [`${call}-3`, "RO-onbekend", party, "1", "", "Niets"],
      ]),
    );
    const column = (field: string, heading: string, otherwise = "") => ({ field, heading, otherwise, values: [] });
    const mapping = {
      ...contractMapping(""),
      rows: "call_off",
      sheet: "NOKs",
      headingRow: 1,
      skipHeading: "",
      skipValues: [],
      columns: [
        column("callOff", head[0]!),
        column("framework", head[1]!),
        column("supplier", head[2]!),
        column("committed", head[3]!),
        column("invoiced", head[4]!),
        column("description", head[5]!),
        column("bookedOn", "", "2026-01-01"),
      ],
    };
    const called = unique("NOKs");
    let one = await mapped(manager, await check(manager, file, "noks.xlsx"), called, mapping);
    const [found] = await names(manager, one);
    const organisationId = framework.parties[0].organisation.id;
    one = await placed(manager, one, [{ seq: found.seq, choice: "existing", organisationId }]);
    assert.deepEqual(reasons(await parked(manager, one)), [
      "4 Raamovereenkomst own_framework_unknown",
    ]);
    assert.deepEqual(countsOf(one)["ledger-entries"], [3, 0, 0, 0]);
    one = await again(manager, one, "apply");
    assert.equal(one.state, "applied");
    const path = `/frameworks/${framework.id}/ledger-entries?pageSize=100`;
    const entries = expectStatus(await manager.get(path), 200).json.items;
    assert.deepEqual(
      entries.map((entry: any) => `${entry.callOff} ${entry.kind} ${entry.amount.amountMinor}`).sort(),
      [`${call}-1 committed 100050`, `${call}-1 invoiced 25000`, `${call}-2 committed 200000`],
    );
    const twice = await check(manager, file, "noks.xlsx");
    assert.deepEqual(reasons(await parked(manager, twice)).sort(), [
      "2 NOK-nummer own_call_off_booked",
      "3 NOK-nummer own_call_off_booked",
      "4 Raamovereenkomst own_framework_unknown",
    ]);
  });
});

describe("a register of applications", () => {
  test("brings domains along, and tells what is no choice", async () => {
    const domain = unique("Keten");
    const a = unique("App");
    const file = xlsx(
      "Applicaties",
      rows([
        ["Code", "Naam", "Keten", "Fase", "FTE"],
        [`${a}-1`, "Een", domain, "Beheer", "1,5"],
        [`${a}-2`, "Twee", domain, "Onbekend", "2"],
      ]),
    );
    const column = (field: string, heading: string, otherwise = "", values: object[] = []) => ({
      field,
      heading,
      otherwise,
      values,
    });
    const mapping = {
      ...contractMapping(""),
      rows: "application",
      sheet: "Applicaties",
      headingRow: 1,
      skipHeading: "",
      skipValues: [],
      columns: [
        column("number", "Code"),
        column("name", "Naam"),
        column("domain", "Keten"),
        column("phase", "Fase", "", [{ from: "beheer", to: "in_use" }]),
        column("fte", "FTE"),
        column("kind", "", "application"),
        column("inScope", "", "ja"),
      ],
    };
    let one = await mapped(manager, await check(manager, file, "apps.xlsx"), unique("Apps"), mapping);
    assert.deepEqual(reasons(await parked(manager, one)), ["3 Fase not_a_choice"]);
    assert.deepEqual([countsOf(one).applications, countsOf(one).domains], [[1, 0, 0, 0], [1, 0, 0, 0]]);
    one = await again(manager, one, "apply");
    const { items } = expectStatus(await manager.get(`/applications?q=${a}`), 200).json;
    const { json } = expectStatus(await manager.get(`/applications/${items[0].id}`), 200);
    assert.deepEqual([json.fteTenths, json.domainName], [15, domain]);
  });
});

describe("whoever", () => {
  test("does not bring in data sees no mappings; a workbook is its maker's alone", async () => {
    const reader = await client("cio_office");
    expectProblem(await reader.get("/mappings"), 403, "not_permitted");
    const one = await ownFile(manager, [ownRow(unique("W"), { Leverancier: "x" })]);
    for (const path of ["layout", "names", "parked-rows", "parked-workbook"])
      expectProblem(await other.get(`/imports/${one.id}/${path}`), 404, "not_found");
  });

  test("fills in the template has no columns to name", async () => {
    const one = await check(manager, csvs({ domains: [["name"], [unique("D")]] }));
    expectProblem(await map(manager, one, "x", contractMapping("y")), 409, "import_not_own");
    expectProblem(await manager.get(`/imports/${one.id}/layout`), 409, "import_not_own");
    expectProblem(await manager.get(`/imports/${one.id}/parked-rows`), 409, "import_not_own");
  });

  test("names columns that somebody else named meanwhile is told so", async () => {
    const one = await ownFile(manager, [ownRow(unique("W"), { Leverancier: unique("L") })]);
    const mapping = contractMapping(unique("Domein"));
    await mapped(manager, one, unique("Register"), mapping);
    expectProblem(await map(manager, one, "x", mapping), 412, "stale_version");
  });

  test("may not manage what the rows become is told so, and nothing is parked", async () => {
    const one = await ownFile(other, [ownRow(unique("W"), { Leverancier: unique("L"), Systeem: "x" })]);
    const done = await mapped(other, one, unique("Register"), contractMapping(unique("Domein")));
    assert.ok(done.errorCount > 0);
    assert.ok(done.errors.some(({ code }: any) => code === "sheet_not_permitted"));
    const how = { version: done.version };
    expectProblem(await other.post(`/imports/${one.id}/apply`, undefined, how), 409, "import_has_errors");
  });
});

describe("many rows", () => {
  test("are checked and brought in, with progress all along", async () => {
    // PostgreSQL takes a round trip for each statement; there it is about the same way, not the time.
    const count = backend === "sqlite" ? 50_000 : 3_000;
    const k = unique("G");
    const [name, system] = [unique("Groot"), unique("S")];
    const right = { Leverancier: name, Systeem: system, "KvK nr": kvk() };
    const all = Array.from({ length: count }, (_, n) => ownRow(`${k}-${n}`, right));
    all[count - 1]!.Einddatum = "ooit";
    const began = performance.now();
    const took = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    let one = await ownFile(manager, all);
    const called = unique("Register");
    expectStatus(await map(manager, one, called, contractMapping(unique("Domein"))), 200);
    const seen = new Set<string>();
    const watch = async () => {
      for (;;) {
        one = expectStatus(await manager.get(`/imports/${one.id}`), 200).json;
        const { json } = expectStatus(await manager.get(`/jobs/${one.jobId}`), 200);
        if (json.state === "running" && json.done > 0 && json.done < json.total)
          seen.add(json.phase);
        if (!["checking", "applying"].includes(one.state)) return;
        await new Promise((next) => setTimeout(next, 20));
      }
    };
    await watch();
    assert.deepEqual([one.state, one.rows, one.parked], ["checked", count, 1]);
    const checked = took();
    expectStatus(
      await manager.post(`/imports/${one.id}/apply`, undefined, { version: one.version }),
      200,
    );
    await watch();
    assert.equal(one.state, "applied");
    assert.deepEqual(countsOf(one).contracts, [count - 1, 0, 0, 0]);
    assert.deepEqual([...seen].sort(), ["checking", "writing"]);
    console.log(`# ${count} rows of an own workbook: checked ${checked}, written ${took()} in all`);
  });
});
