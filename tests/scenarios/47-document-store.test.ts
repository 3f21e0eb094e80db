// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

// Files stand outside the database: large ones cost no memory, and what is gone or changed is told.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pdf, sha256 } from "./lib/documents.ts";
import { backend, must, Place, run, serve } from "./lib/server.ts";
import type { OwnServer } from "./lib/server.ts";

const place = new Place();
let server: OwnServer;
let database: string;
let folder: string;
let config: string;
let cookie: string;
after(async () => {
  await server?.stop();
  place.clear();
});
before(async () => {
  database = place.database();
  folder = place.at("papers");
  config = place.at("documents.toml");
  writeFileSync(config, `[documents]\nfolder = "${folder}"\n`);
  must("demo", "--database", database, "--config", config);
  server = await serve(database, "--config", config);
  cookie = await server.signInDemo("contract_manager");
});

async function post(path: string, body: unknown): Promise<any> {
  const answer = await server.post(`/v1${path}`, body, cookie);
  assert.ok(answer.ok, `${path}: ${answer.status} ${await answer.clone().text()}`);
  return answer.json();
}
async function piece(id: string, offset: number, bytes: Buffer): Promise<void> {
  const headers = { cookie, "content-type": "application/octet-stream" };
  const url = `${server.base}/v1/document-uploads/${id}/pieces?offset=${offset}`;
  const answer = await fetch(url, { method: "POST", headers, body: new Uint8Array(bytes) });
  assert.equal(answer.status, 201, await answer.text());
}
async function about(): Promise<{ subjectKind: string; subjectId: string }> {
  const list = (await (await server.get("/v1/frameworks?pageSize=1", cookie)).json()) as any;
  return { subjectKind: "framework", subjectId: list.items[0].id };
}
async function make(bytes: Buffer): Promise<any> {
  const { id } = await post("/document-uploads", { fileName: "plan.pdf", size: bytes.length });
  await piece(id, 0, bytes);
  return post("/documents", { uploadId: id, ...(await about()), kind: "report", title: "Plan", mark: "internal" });
}
const fileOf = (hash: string) => join(folder, hash.slice(0, 2), hash);

describe("a file of 500 MB", () => {
  /** Kibibytes: now, or the most since the last reset. */
  const memory = (name: string): number => {
    const status = readFileSync(`/proc/${server.child.pid}/status`, "utf8");
    return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1]);
  };
  test("goes up and down in less than 32 MB", { skip: backend !== "sqlite" && "the same code on both" }, async () => {
    const each = 2 << 20;
    const count = 250;
    const bytes = Buffer.alloc(each, "0123456789abcdef\n");
    bytes.write("PK\u0003\u0004\u0014\0\0\0\b\0", 0, "latin1"); // A zip, as far as one can see.
    const hash = createHash("sha256");
    const { id } = await post("/document-uploads", { fileName: "oplevering.zip", size: each * count });
    await piece(id, 0, bytes);
    hash.update(bytes);
    const before = memory("VmRSS");
    writeFileSync(`/proc/${server.child.pid}/clear_refs`, "5"); // The most so far is what it is now.
    for (let n = 1; n < count; n += 1) {
      bytes.writeUInt32LE(n, 64);
      await piece(id, n * each, bytes);
      hash.update(bytes);
    }
    const whole = hash.digest("hex");
    const body = { uploadId: id, ...(await about()), kind: "delivery", title: "Oplevering", mark: "internal", sha256: whole };
    const made = await post("/documents", body);
    const down = createHash("sha256");
    const answer = await server.get(`/v1/documents/${made.id}/content`, cookie);
    for await (const part of answer.body!) down.update(part);
    assert.equal(down.digest("hex"), whole);
    const extra = (memory("VmHWM") - before) / 1024;
    assert.ok(extra < 32, `${extra.toFixed(1)} MB more than before`);
    console.log(`# 500 MB up and down took ${extra.toFixed(1)} MB of memory`);
    assert.deepEqual(readdirSync(join(folder, "arriving")), []);
  });
});

describe("the self-check", () => {
  test("tells of a file that is gone or is not what it was", async () => {
    const [first, second] = [pdf(1, "First"), pdf(1, "Second")];
    await make(first);
    await make(second);
    const check = () => run("self-check", "--database", database, "--config", config);
    assert.equal(check().status, 0, check().out);
    writeFileSync(fileOf(sha256(first)), "something else");
    rmSync(fileOf(sha256(second)));
    const said = check();
    assert.equal(said.status, 1);
    for (const bytes of [first, second]) assert.ok(said.out.includes(sha256(bytes)), said.out);
    writeFileSync(fileOf(sha256(first)), first);
    writeFileSync(fileOf(sha256(second)), second);
    assert.equal(check().status, 0);
  });
});

test("the same file stands there once, however often it came", async () => {
  const bytes = pdf(1, "Twice");
  const [one, other] = [await make(bytes), await make(bytes)];
  assert.notEqual(one.id, other.id);
  assert.deepEqual(readFileSync(fileOf(sha256(bytes))), bytes);
});

test("an upload that the server's end cut off goes on after it", async () => {
  const bytes = Buffer.concat([pdf(1, "Cut off"), Buffer.alloc(500_000, "%\n")]);
  const { id } = await post("/document-uploads", { fileName: "plan.pdf", size: bytes.length });
  await piece(id, 0, bytes.subarray(0, 200_000));
  await server.stop("SIGKILL");
  server = await serve(database, "--config", config);
  const { arrived } = (await (await server.get(`/v1/document-uploads/${id}`, cookie)).json()) as any;
  assert.equal(arrived, 200_000);
  await piece(id, arrived, bytes.subarray(arrived));
  const made = await post("/documents", { uploadId: id, ...(await about()), kind: "report", title: "Plan", mark: "internal", sha256: sha256(bytes) });
  assert.equal(made.versions[0].size, bytes.length);
});
