// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Work that goes on after the answer: its progress as events, stopping it, and a server that dies.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { server } from "./lib/http.ts";
import { unique } from "./lib/make.ts";
import { must, Place, run, serve } from "./lib/server.ts";
import { check, offer, settled, unzip, zip } from "./lib/workbook.ts";

let manager: Client;
before(async () => {
  manager = await client("contract_manager");
});

/** So many organisations as one CSV file. */
function many(count: number, prefix = unique("Bulk")): string {
  const lines = Array.from({ length: count }, (_, i) => `${prefix} ${i};customer`);
  return ["name;kind", ...lines, ""].join("\r\n");
}

interface Event {
  id: string;
  event: string;
  data: any;
}

/** The events of a job until the server ends them. */
function follow(who: Client, jobId: string, last?: string): Promise<Event[]> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { cookie: `__Host-nokkenas=${who.token}` };
    if (last) headers["last-event-id"] = last;
    const path = `/v1/jobs/${jobId}/events`;
    const out = http.get({ host: server.hostname, port: server.port, path, headers }, (answer) => {
      assert.equal(answer.statusCode, 200);
      assert.match(String(answer.headers["content-type"]), /^text\/event-stream/);
      assert.equal(answer.headers["content-length"], undefined);
      let text = "";
      answer.on("data", (piece) => (text += piece));
      answer.on("end", () => {
        const events = text.split("\n\n").filter((part) => part.startsWith("id: "));
        resolve(
          events.map((part) => {
            const [id, event, data] = part.split("\n").map((line) => line.replace(/^\w+: /, ""));
            return { id: id!, event: event!, data: JSON.parse(data!) };
          }),
        );
      });
    });
    out.on("error", reject);
  });
}

describe("progress", () => {
  test("comes as events, and ends with the job", async () => {
    const { id, jobId } = expectStatus(await offer(manager, many(20_000), "organisations.csv"), 201).json;
    const events = await follow(manager, jobId);
    assert.ok(events.length >= 2, `${events.length} events`);
    assert.equal(events.at(-1)!.event, "end");
    assert.equal(events.at(-1)!.data.state, "done");
    assert.equal(events.at(-1)!.data.subjectId, id);
    assert.equal(new Set(events.map((e) => e.id)).size, events.length, "no event twice");
    for (const { event } of events.slice(0, -1)) assert.equal(event, "progress");
    const checked = await settled(manager, id);
    assert.equal(checked.counts[0].added, 20_000);
    // Who comes back after the end hears the end again, and nothing before it.
    const again = await follow(manager, jobId, events[0]!.id);
    assert.deepEqual(
      again.map((e) => e.event),
      ["end"],
    );
  });

  test("shows while applying too", async () => {
    const { id, version } = await check(manager, many(3_000), "organisations.csv");
    const applying = expectStatus(await manager.post(`/imports/${id}/apply`, {}, { version }), 200).json;
    assert.equal(applying.state, "applying");
    expectProblem(await manager.post(`/imports/${id}/apply`), 409);
    const events = await follow(manager, applying.jobId);
    const { state, error } = events.at(-1)!.data;
    assert.equal(state, "done", JSON.stringify(error));
    assert.equal((await settled(manager, id)).state, "applied");
  });
});

describe("stopping", () => {
  test("ends a check, and nothing of it stays", async () => {
    const { id, jobId } = expectStatus(await offer(manager, many(150_000), "organisations.csv"), 201).json;
    expectStatus(await manager.post(`/jobs/${jobId}/cancel`), 200);
    const stopped = await settled(manager, id);
    assert.equal(stopped.state, "cancelled");
    const job = expectStatus(await manager.get(`/jobs/${jobId}`), 200).json;
    assert.equal(job.state, "cancelled");
    assert.equal(job.error.code, "job_cancelled");
    expectProblem(await manager.post(`/imports/${id}/apply`), 409, "import_not_checked");
  });

  test("reaches a check that runs already", async () => {
    const file = many(150_000);
    const { id, jobId } = expectStatus(await offer(manager, file, "organisations.csv"), 201).json;
    let state = "queued";
    for (let i = 0; i < 500 && state === "queued"; ++i) {
      state = (await manager.get(`/jobs/${jobId}`)).json.state;
      await new Promise((again) => setTimeout(again, 10));
    }
    expectStatus(await manager.post(`/jobs/${jobId}/cancel`), 200);
    assert.equal((await settled(manager, id)).state, "cancelled");
  });

  test("comes too late for a job that has ended", async () => {
    const { jobId } = await check(manager, "name\r\n", "domains.csv");
    expectProblem(await manager.post(`/jobs/${jobId}/cancel`), 409, "job_ended");
  });
});

test("a server that dies in the middle leaves the data as they were, and says so", async () => {
  const place = new Place();
  const database = place.database("sqlite");
  must("demo", "--database", database);
  let own = await serve(database);
  try {
    let cookie = await own.signInDemo("contract_manager");
    const get = async (path: string): Promise<any> =>
      (await own.get(`/v1${path}`, cookie)).json();
    const before = (await get("/organisations?pageSize=1")).count;
    const sent = await fetch(`${own.base}/v1/imports?fileName=organisations.csv`, {
      method: "POST",
      headers: { cookie, "content-type": "text/csv" },
      body: many(60_000),
    });
    const { id, jobId } = (await sent.json()) as any;
    const state = async () => (await get(`/jobs/${jobId}`)).state;
    for (let i = 0; i < 100 && (await state()) === "queued"; ++i)
      await new Promise((again) => setTimeout(again, 20));
    assert.equal(await state(), "running");
    await own.stop();
    own = await serve(database);
    cookie = await own.signInDemo("contract_manager");
    const job = await get(`/jobs/${jobId}`);
    assert.equal(job.state, "failed");
    assert.equal(job.error.code, "job_interrupted");
    assert.ok(job.error.detail.length > 10);
    assert.equal((await get(`/imports/${id}`)).state, "failed");
    assert.equal((await get("/organisations?pageSize=1")).count, before);
    for (const line of [["audit", "verify"], ["self-check"]])
      must(...line, "--database", database);
  } finally {
    await own.stop();
    place.clear();
  }
});

test("the command line does the same, with its status", () => {
  const place = new Place();
  const at = (name: string) => place.at(name);
  try {
    must("demo", "--database", at("demo.sqlite"));
    must("init", "--database", at("new.sqlite"), "--organisation", "X", "--administrator", "a@b.example");
    must("export", "--database", at("demo.sqlite"), "--format", "xlsx", "--out", at("a.xlsx"));
    const invented = run("import", "--database", at("new.sqlite"), at("a.xlsx"), "--apply");
    assert.equal(invented.status, 1, "a demo never comes among real data");
    assert.match(invented.out, /verzonnen[^]*Nothing was written/);
    must("export", "--database", at("demo.sqlite"), "--format", "csv", "--out", at("a.zip"));
    const { "readme.csv": readme, ...sheets } = unzip(readFileSync(at("a.zip")));
    assert.ok(readme);
    writeFileSync(at("own.zip"), zip(sheets));
    assert.match(must("import", "--database", at("new.sqlite"), at("own.zip")), /Add --apply/);
    assert.match(must("import", "--database", at("new.sqlite"), at("own.zip"), "--apply"), /Everything was written/);
    must("export", "--database", at("new.sqlite"), "--format", "csv", "--out", at("b.zip"));
    assert.match(must("import", "--database", at("demo.sqlite"), at("b.zip"), "--language", "en"), /contracts: 0 new, 0 changed, \d+ unchanged/);
    const wrong = run("import", "--database", at("new.sqlite"), at("new.sqlite"), "--apply");
    assert.equal(wrong.status, 1);
    assert.match(wrong.out, /Nothing was written/);
    for (const command of ["import", "export"]) assert.match(must(command, "--help"), /--database/);
  } finally {
    place.clear();
  }
});
