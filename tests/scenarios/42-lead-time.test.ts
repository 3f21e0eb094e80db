// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Where the time goes: the invented procedures of the demo, logs that people bring in, and the real
// log of a permit desk, reckoned here once more in another way.
import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { after, before, describe, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { Client, client } from "./lib/client.ts";
import { expectFields, expectProblem, expectStatus } from "./lib/expect.ts";
import { send } from "./lib/http.ts";
import { day, unique } from "./lib/make.ts";
import { must, Place, run } from "./lib/server.ts";

const DAY = 86_400_000;
const data = process.env.NOKKENAS_TEST_DATA ?? resolve(import.meta.dirname, "../../../shared/data");
const place = new Place();
after(() => place.clear());

let cio: Client;
let demo: any;
before(async () => {
  cio = await client("cio_office");
  const { items } = expectStatus(await cio.get("/lead-time-logs"), 200).json;
  demo = items.find((one: any) => one.title.includes("verzonnen"));
});

const bring = (text: string, fileName = "log.csv", who = cio) => {
  const how = { headers: { "content-type": "application/octet-stream" } };
  const path = `/lead-time-logs?fileName=${fileName}&title=${unique("Log")}`;
  return who.send("POST", path, Buffer.from(text), how);
};
const brought = async (text: string, fileName?: string): Promise<string> =>
  expectStatus(await bring(text, fileName), 201).json.id;
const reportOf = async (id: string, query = ""): Promise<any> =>
  expectStatus(await cio.get(`/lead-time-logs/${id}/report${query}`), 200).json;

/** Cases A1, A2…: each opened, advised after `wait` days and decided a day later, by `people`. */
function rows(cases: number, people: number, wait = (n: number) => n + 1): string {
  const at = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * DAY).toISOString();
  const lines = ["case,activity,start,end,function,person,opened,ended,outcome,amount,kind,colour"];
  for (let n = 0; n < cases; n += 1) {
    const advised = n + wait(n);
    const who = `Person ${n % people}`;
    const whole = `${at(n)},${at(advised + 1)},decided,${1000 * (n + 1)}`;
    lines.push(`A${n},Advise,${at(advised - 0.5)},${at(advised)},Buyer,${who},${whole},,red`);
    lines.push(`A${n},Decide,,${at(advised + 1)},Director,Boss ${n % people},${whole},signature,red`);
  }
  return `${lines.join("\n")}\n`;
}

describe("the invented procedures", () => {
  test("show at which step the days stay, and that the change of mandates helped", async () => {
    const report = await reportOf(demo.id, `?splitOn=${day(-270)}`);
    assert.ok(report.whole.cases >= 400 && report.whole.open > 0);
    const [first] = report.steps;
    assert.equal(first.step, "Besluit directeur");
    assert.ok(first.sharePermille > 250 && first.signatures > 0);
    const shares = report.steps.map((step: any) => step.sharePermille ?? 0);
    assert.ok(Math.abs(shares.reduce((a: number, b: number) => a + b, 0) - 1000) < 10, String(shares));
    const { before, after, pMillionths } = report.regimes;
    assert.ok(before.p50.valueMs > after.p50.valueMs && pMillionths < 1000);
    assert.ok(before.p50.lowerMs <= before.p50.valueMs && before.p50.valueMs <= before.p50.upperMs);
    assert.equal(before.cases + after.cases, report.whole.cases);
    const { curve } = report.whole;
    for (let i = 1; i < curve.length; i += 1) assert.ok(curve[i].openPermille <= curve[i - 1].openPermille);
    assert.ok(report.openCases.every((one: any) => one.remainingP80Ms === null || one.remainingP80Ms >= one.remainingP50Ms));
  });

  test("are shown by function too, with the same share of waiting in all", async () => {
    const report = await reportOf(demo.id, "?by=function");
    const names = report.steps.map(({ step }: any) => step).sort();
    assert.deepEqual(names, ["Afdelingshoofd", "Controller", "Directeur", "Inkoper", "Jurist", "Product owner"]);
    const shares = report.steps.map((step: any) => step.sharePermille);
    assert.ok(Math.abs(shares.reduce((a: number, b: number) => a + b, 0) - 1000) < 10, String(shares));
  });

  test("answer what it saves when a step goes, with what is uncertain, the same each time", async () => {
    const ask = { skip: "Besluit directeur", upToMinor: 5_000_000 };
    const once = expectStatus(await cio.post(`/lead-time-logs/${demo.id}/what-if`, ask), 200).json;
    const again = expectStatus(await cio.post(`/lead-time-logs/${demo.id}/what-if`, ask), 200).json;
    assert.deepEqual(once, again);
    assert.ok(once.touched > 50 && once.saved.lowerMs < once.saved.valueMs && once.saved.valueMs < once.saved.upperMs);
    assert.ok(once.medianAfter.valueMs < once.medianBefore.valueMs);
    const more = expectStatus(await cio.post(`/lead-time-logs/${demo.id}/what-if`, { ...ask, upToMinor: 10_000_000 }), 200).json;
    assert.ok(more.touched > once.touched && more.saved.valueMs > once.saved.valueMs);
    const wrong = await cio.post(`/lead-time-logs/${demo.id}/what-if`, { ...ask, skip: "No such step" });
    expectFields(wrong, { skip: "unknown_value" });
  });
});

describe("a log that is brought in", () => {
  test("is reckoned: waiting, working, hand-overs, signatures, and columns that say nothing", async () => {
    const id = await brought(rows(6, 3));
    const report = await reportOf(id);
    assert.deepEqual(report.log.ignoredColumns, ["colour"]);
    assert.deepEqual([report.whole.cases, report.whole.ended, report.endAssumed], [6, 6, false]);
    const advise = report.steps.find((step: any) => step.step === "Advise");
    // Waited 0.5, 1.5 … 5.5 days: the middle of six is 3; worked half a day.
    assert.equal(advise.waiting.p50.valueMs, 3 * DAY);
    assert.equal(advise.working.p50.valueMs, DAY / 2);
    const decide = report.steps.find((step: any) => step.step === "Decide");
    assert.deepEqual([decide.waiting.p50.valueMs, decide.working, decide.signatures, decide.handOvers], [DAY, null, 6, 6]);
    assert.equal(report.startsUnknown, 6);
  });

  test("of few cases or few people says nothing, in the report, what-if and export alike", async () => {
    for (const [cases, people, silence] of [[4, 4, "few_cases"], [8, 2, "few_persons"]] as const) {
      const id = await brought(rows(cases, people));
      const report = await reportOf(id);
      for (const step of report.steps) {
        assert.equal(step.silence, silence);
        for (const name of ["events", "cases", "persons", "waiting", "working", "returns", "waitingTotalMs", "sharePermille"]) assert.equal(step[name], null, name);
      }
      const ask = { skip: "Advise", upToMinor: 10_000_000 };
      const answer = expectStatus(await cio.post(`/lead-time-logs/${id}/what-if`, ask), 200).json;
      assert.equal(answer.saved, null);
      const answerFile = await cio.get(`/lead-time-logs/${id}/export?format=csv`);
      if (cases < 5) expectProblem(answerFile, 409, "lead_time_log_few");
      else assert.ok(!expectStatus(answerFile, 200).text.includes("Advise"));
    }
  });

  test("keeps nobody's name", async () => {
    const id = await brought(rows(6, 3));
    for (const format of ["csv", "xes", "ocel"]) {
      const { text } = expectStatus(await cio.get(`/lead-time-logs/${id}/export?format=${format}`), 200);
      assert.ok(!/Person|Boss/.test(text), format);
    }
  });

  test("comes out again as it was: CSV and XES give the same report when brought in anew", async () => {
    const id = await brought(rows(9, 3));
    const report = await reportOf(id);
    for (const format of ["csv", "xes"]) {
      const { bytes } = expectStatus(await cio.get(`/lead-time-logs/${id}/export?format=${format}`), 200);
      const again = await reportOf(await brought(bytes.toString("utf8"), `again.${format}`));
      const waits = (one: any) => one.steps.map(({ step, waiting }: any) => [step, waiting.p50.valueMs]);
      assert.deepEqual([again.whole.p50, waits(again)], [report.whole.p50, waits(report)], format);
    }
  });

  test("goes to other tools as OCEL 2.0 that its schema accepts", { skip: !existsSync(`${data}/processmining`) }, async () => {
    const require = createRequire(new URL("../../web/package.json", import.meta.url));
    const { default: Ajv } = require("ajv");
    const schema = JSON.parse(readFileSync(`${data}/processmining/schema_ocel2.json`, "utf8"));
    const ajv = new Ajv({ strict: false, validateFormats: false, validateSchema: false });
    delete schema.$schema;
    const check = ajv.compile(schema);
    const { json } = expectStatus(await cio.get(`/lead-time-logs/${demo.id}/export?format=ocel`), 200);
    assert.ok(check(json), JSON.stringify(check.errors?.slice(0, 3)));
    assert.equal(json.objects.length, (await reportOf(demo.id)).whole.cases);
  });

  test("with what is wrong is refused whole, by row", async () => {
    const head = "case,activity,start,end\n";
    const wrong: [string, Record<string, string>][] = [
      [`${head}A,Advise,,yesterday\n`, { "rows[2].end": "not_a_moment" }],
      [`${head}A,Advise,2026-01-02,2026-01-01\n`, { "rows[2].end": "before_start" }],
      [`${head}A,,,2026-01-01\nB,Advise,,\n`, { "rows[2].activity": "required", "rows[3].end": "required" }],
      ["colour,shape\nred,round\n", { case: "column_missing", activity: "column_missing", end: "column_missing" }],
      [`${head}A,Advise,,2090-01-01\n`, { "cases[A]": "in_the_future" }],
      ["", { fileName: "not_a_log" }],
    ];
    for (const [text, fields] of wrong) expectFields(await bring(text), fields);
    const xml: [string, string][] = [
      ["<log><trace>", "cut.xes"],
      ['<!DOCTYPE log [<!ENTITY a "b">]><log/>', "doctype.xes"],
      ["<html/>", "page.xes"],
    ];
    for (const [text, name] of xml) expectFields(await bring(text, name), { fileName: "not_a_log" });
    const before = expectStatus(await cio.get("/lead-time-logs"), 200).json.items.length;
    expectStatus(await bring(rows(3, 3), "x.csv"), 201);
    assert.equal(expectStatus(await cio.get("/lead-time-logs"), 200).json.items.length, before + 1);
  });

  test("says what it assumed: no end, an event outside of its case, a case that is open", async () => {
    const bare = await reportOf(await brought("case,activity,end\nA,One,2026-01-01\nA,Two,2026-01-05\n"));
    assert.deepEqual([bare.endAssumed, bare.whole.open], [true, 0]);
    const text = "case;activity;end;opened;ended\nA;One;2026-01-01;2026-01-02;2026-01-03\nB;One;2026-01-04;2026-01-04;\n";
    const said = await reportOf(await brought(text));
    assert.deepEqual([said.stretched, said.endAssumed, said.whole.open], [1, false, 1]);
  });

  test("is removed with a reason by who may, and the own log is not", async () => {
    const id = await brought(rows(5, 3));
    const buyer = await client("buyer");
    expectProblem(await bring(rows(5, 3), "log.csv", buyer), 403, "not_permitted");
    expectProblem(await buyer.post(`/lead-time-logs/${id}/remove`, { reason: "Not mine" }, { version: 1 }), 403, "not_permitted");
    expectProblem(await cio.post("/lead-time-logs/own/remove", { reason: "No more" }, { version: 1 }), 409, "lead_time_log_own");
    await cio.get(`/lead-time-logs/${id}`);
    expectStatus(await cio.post(`/lead-time-logs/${id}/remove`, { reason: "Was a try" }), 200);
    expectProblem(await cio.get(`/lead-time-logs/${id}`), 404, "not_found");
    expectProblem(await (await client("supplier")).get("/lead-time-logs"), 403, "not_permitted");
  });
});

describe("the own procedures", () => {
  test("are a log of their own, in the language of the reader", async () => {
    const report = await reportOf("own");
    assert.equal(report.log.own, true);
    assert.ok(report.steps.some((step: any) => step.step === "Submit the proposal"), JSON.stringify(report.steps));
    cio.locale = "nl";
    const dutch = await reportOf("own");
    cio.locale = "en";
    assert.ok(dutch.steps.some((step: any) => step.step === "Voorstel indienen"));
    assert.ok(report.openCases.some((one: any) => one.url.startsWith("/proposals/")) || report.openCount === 0);
  });
});

describe("the log of a permit desk", { skip: !existsSync(`${data}/processmining/08_receipt.xes.gz`) }, () => {
  test("comes in by one command, and its figures are those that another program reckons", async () => {
    const database = place.database();
    must("demo", "--database", database);
    const file = `${data}/processmining/08_receipt.xes.gz`;
    assert.match(must("lead-time-log", "--database", database, "--title", "Permits", file), /^\/lead-time-logs\/\w+$/m);
    const bad = place.at("bad.csv");
    writeFileSync(bad, "case,activity,end\nA,One,never\n");
    const said = run("lead-time-log", "--database", database, bad);
    assert.equal(said.status, 1);
    assert.match(said.out, /rows\[2\]\.end/);

    const xes = gunzipSync(readFileSync(file)).toString("utf8");
    const report = await reportOf(await brought(xes, "permits.xes"));
    const traces = xes.split("<trace>").slice(1);
    const counts = new Map<string, number>();
    let open = 0;
    for (const trace of traces) {
      const head = trace.split("<event>")[0] ?? "";
      if (!/key="enddate"/.test(head)) open += 1;
      for (const event of trace.split("<event>").slice(1)) {
        const name = /key="concept:name" value="([^"]*)"/.exec(event)?.[1]?.replaceAll("&amp;", "&") ?? "";
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
    }
    assert.deepEqual([report.whole.cases, report.whole.open], [traces.length, open]);
    for (const step of report.steps) {
      const speaks = step.silence === "none";
      assert.equal(step.events, speaks ? counts.get(step.step) : null, step.step);
      // What is kept back is about a few; a step of many cases and people is not.
      if (!speaks) assert.ok((counts.get(step.step) ?? 0) < 50, step.step);
    }
    assert.equal(report.steps.length, counts.size);
  });
});

test("nobody without the right sees anything of it", async () => {
  const answer = await send("GET", "/v1/lead-time-logs");
  expectProblem(answer, 401, "not_signed_in");
  const owner = await client("product_owner");
  expectProblem(await owner.get("/lead-time-logs/own/report"), 404, "not_found");
});
