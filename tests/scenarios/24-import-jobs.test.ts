// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Work that goes on after the answer: its progress as events, stopping it, and a server that dies.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { Client, client } from "./lib/client.ts";
import { expectProblem, expectStatus } from "./lib/expect.ts";
import { server } from "./lib/http.ts";
import { unique } from "./lib/make.ts";
import { check, offer, settled } from "./lib/workbook.ts";

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

const binary = process.env.NOKKENAS_BINARY ?? "build/ci/nokkenas";

/** A server of its own on an SQLite file. */
async function serve(database: string): Promise<{ child: ChildProcess; base: string }> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => probe.once("listening", ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  const line = ["serve", "--database", database, "--port", String(port)];
  const child = spawn(binary, line, { stdio: "ignore" });
  const base = `http://127.0.0.1:${port}/v1`;
  for (let attempt = 0; attempt < 200; ++attempt) {
    const up = await fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return { child, base };
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error("the server does not start");
}

async function signIn(base: string): Promise<Record<string, string>> {
  const { demoPassword } = (await (await fetch(`${base}/installation`)).json()) as any;
  const answer = await fetch(`${base}/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email: "contract-manager@demo.nokkenas.example", password: demoPassword }),
  });
  return { cookie: String(answer.headers.get("set-cookie")).split(";")[0]! };
}

test("a server that dies in the middle leaves the data as they were, and says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nokkenas-import-"));
  const database = join(folder, "demo.sqlite");
  execFileSync(binary, ["demo", "--database", database], { stdio: "ignore" });
  let { child, base } = await serve(database);
  try {
    let headers = await signIn(base);
    const get = async (path: string): Promise<any> => (await fetch(base + path, { headers })).json();
    const before = (await get("/organisations?pageSize=1")).count;
    const sent = await fetch(`${base}/imports?fileName=organisations.csv`, {
      method: "POST",
      headers: { ...headers, "content-type": "text/csv" },
      body: many(60_000),
    });
    const { id, jobId } = (await sent.json()) as any;
    const state = async () => (await get(`/jobs/${jobId}`)).state;
    for (let i = 0; i < 100 && (await state()) === "queued"; ++i)
      await new Promise((again) => setTimeout(again, 20));
    assert.equal(await state(), "running");
    child.kill("SIGKILL");
    await new Promise((gone) => child.once("exit", gone));
    ({ child, base } = await serve(database));
    headers = await signIn(base);
    const job = await get(`/jobs/${jobId}`);
    assert.equal(job.state, "failed");
    assert.equal(job.error.code, "job_interrupted");
    assert.ok(job.error.detail.length > 10);
    assert.equal((await get(`/imports/${id}`)).state, "failed");
    assert.equal((await get("/organisations?pageSize=1")).count, before);
    for (const line of [["audit", "verify"], ["self-check"]])
      execFileSync(binary, [...line, "--database", database], { stdio: "ignore" });
  } finally {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
});

test("the command line does the same, with its status", () => {
  const folder = mkdtempSync(join(tmpdir(), "nokkenas-cli-"));
  const at = (name: string) => join(folder, name);
  const run = (...line: string[]): string => execFileSync(binary, line, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    run("demo", "--database", at("demo.sqlite"));
    run("init", "--database", at("new.sqlite"), "--organisation", "X", "--administrator", "a@b.example");
    run("export", "--database", at("demo.sqlite"), "--format", "xlsx", "--out", at("a.xlsx"));
    assert.match(run("import", "--database", at("new.sqlite"), at("a.xlsx")), /Add --apply/);
    assert.match(run("import", "--database", at("new.sqlite"), at("a.xlsx"), "--apply"), /Everything was written/);
    run("export", "--database", at("new.sqlite"), "--format", "csv", "--out", at("b.zip"));
    assert.match(run("import", "--database", at("demo.sqlite"), at("b.zip"), "--language", "en"), /contracts: 0 new, 0 changed, \d+ unchanged/);
    assert.throws(
      () => run("import", "--database", at("new.sqlite"), at("new.sqlite"), "--apply"),
      (error: any) => error.status === 1 && /Nothing was written/.test(error.stdout),
    );
    for (const command of ["import", "export"]) assert.match(run(command, "--help"), /--database/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
