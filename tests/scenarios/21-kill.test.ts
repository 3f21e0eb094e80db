// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// The machine loses power while people write: what was acknowledged is there afterwards, and the
// audit trail is whole. On SQLite, with a server of its own.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

const binary = process.env.NOKKENAS_BINARY ?? "build/ci/nokkenas";
const folder = mkdtempSync(join(tmpdir(), "nokkenas-kill-"));
const database = join(folder, "demo.sqlite");
let server: ChildProcess;
let base = "";

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => probe.once("listening", ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

async function start(): Promise<void> {
  const port = await freePort();
  base = `http://127.0.0.1:${port}/v1`;
  const line = ["serve", "--database", database, "--port", String(port)];
  server = spawn(binary, line, { stdio: "ignore" });
  for (let attempt = 0; attempt < 200; ++attempt) {
    const up = await fetch(`http://127.0.0.1:${port}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error("the server does not start");
}

async function signIn(): Promise<string> {
  const { demoPassword } = (await (await fetch(`${base}/installation`)).json()) as any;
  const answer = await fetch(`${base}/sessions`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      email: "contract-manager@demo.nokkenas.example",
      password: demoPassword,
    }),
  });
  assert.equal(answer.status, 201);
  return String(answer.headers.get("set-cookie")).split(";")[0];
}

before(() => {
  execFileSync(binary, ["demo", "--database", database], { stdio: "ignore" });
});
after(() => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

/** Reserves small amounts, one after the other, until the server is gone. */
async function writer(cookie: string, id: string, name: string, acknowledged: string[]) {
  for (let i = 0; ; ++i) {
    const callOff = `${name}-${i}`;
    const amount = { amountMinor: 1, currency: "EUR", vat: "excluded" };
    const body = { kind: "reserved", callOff, amount, description: "While the power fails" };
    const sent = fetch(`${base}/frameworks/${id}/ledger-entries`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const answer = await sent.catch(() => undefined);
    if (answer === undefined) return;
    if (answer.status === 201) acknowledged.push(callOff);
  }
}

async function booked(cookie: string, id: string): Promise<Set<string>> {
  const found = new Set<string>();
  let cursor: string | null = "";
  while (cursor !== null) {
    const more: string = cursor === "" ? "" : `&cursor=${cursor}`;
    const path = `${base}/frameworks/${id}/ledger-entries?pageSize=100${more}`;
    const page = (await (await fetch(path, { headers: { cookie } })).json()) as any;
    for (const entry of page.items) found.add(entry.callOff);
    cursor = page.nextCursor;
  }
  return found;
}

test("three times the power fails while four people write", async () => {
  const acknowledged: string[] = [];
  let id = "";
  for (let round = 0; round < 3; ++round) {
    await start();
    const cookie = await signIn();
    const list = await fetch(`${base}/frameworks?q=applicatie`, { headers: { cookie } });
    id = ((await list.json()) as any).items[0].id;
    const writers = ["a", "b", "c", "d"].map((name) =>
      writer(cookie, id, `kill-${round}-${name}`, acknowledged),
    );
    await new Promise((later) => setTimeout(later, 700));
    server.kill("SIGKILL");
    await Promise.all(writers);
  }
  await start();
  const found = await booked(await signIn(), id);
  const lost = acknowledged.filter((callOff) => !found.has(callOff));
  assert.ok(acknowledged.length > 10, `only ${acknowledged.length} writes were acknowledged`);
  assert.deepEqual(lost, []);
  for (const check of [["audit", "verify"], ["self-check"]])
    execFileSync(binary, [...check, "--database", database], { stdio: "ignore" });
});
